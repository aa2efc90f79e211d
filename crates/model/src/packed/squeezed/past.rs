//! What has been read, and the contexts that it makes for the next byte.

/// How many contexts there are.
pub const CONTEXTS: usize = 4;

/// How many classes of bytes there are.
pub const CLASSES: u32 = 4;

/// A sighting is taken for one when so many bytes agree.
const SHORTEST: usize = 5;
/// Longer ones are no surer.
pub const LONGEST: usize = 31;

/// Mixes two numbers into one whose upper bits are good for a place in a table.
/// The factors are the golden ratio's of Knuth, "The Art of Computer Programming" 3, 6.4, and one of MurmurHash3's.
pub fn hash(a: u32, b: u32) -> u32 {
    let mixed = a.wrapping_mul(0x9e37_79b1).wrapping_add(b).wrapping_mul(0x85eb_ca6b);
    mixed ^ mixed >> 15
}

/// All bytes so far.
pub struct Past {
    pub bytes: Vec<u8>,
    /// The last bytes, the newest lowest.
    recent: u64,
    column: u32,
    /// Hash of the letters and digits since the last other byte.
    word: u32,
    /// For each hash of five bytes, where the last such five ended.
    sightings: Vec<u32>,
    shift: u32,
    /// Where the bytes after the last sighting go on, and how many bytes agreed.
    next: usize,
    pub agreed: usize,
}

impl Past {
    /// Nothing read; `bits` is the size of the table of sightings.
    pub fn new(bits: u32) -> Past {
        let sightings = vec![0; 1 << bits];
        let shift = 32 - bits;
        Past { bytes: Vec::new(), recent: 0, column: 0, word: 0, sightings, shift, next: 0, agreed: 0 }
    }

    /// Another column begins.
    pub fn begin(&mut self, column: usize) {
        self.column = column as u32;
        self.word = 0;
    }

    /// The class of the last byte: signs; spaces, digits and points; capitals; small letters.
    pub fn class(&self) -> u32 {
        self.recent as u32 >> 5 & (CLASSES - 1)
    }

    /// Looks for the last five bytes, where they are not being followed already. Gives what came after them.
    pub fn expected(&mut self) -> Option<u8> {
        let end = self.bytes.len();
        if end >= SHORTEST {
            let five = hash(self.recent as u32, (self.recent >> 32) as u32 & 0xff);
            let sighting = &mut self.sightings[(five >> self.shift) as usize];
            if self.agreed == 0 {
                self.next = *sighting as usize;
                let before = self.bytes[..self.next].iter().rev();
                let same = before.zip(self.bytes.iter().rev()).take(LONGEST);
                self.agreed = same.take_while(|(a, b)| a == b).count();
                if self.agreed < SHORTEST {
                    self.agreed = 0;
                }
            }
            *sighting = end as u32;
        }
        self.bytes.get(self.next).copied().filter(|_| self.agreed > 0)
    }

    /// The contexts of the next byte.
    pub fn contexts(&self) -> [u32; CONTEXTS] {
        let recent = self.recent as u32;
        [
            hash(recent & 0xff | self.column << 8, 1),
            hash(recent & 0xffff, 2),
            hash(recent, 4),
            hash(self.word, 5),
        ]
    }

    /// Takes in the byte that came.
    pub fn push(&mut self, byte: u8) {
        if self.agreed > 0 && self.bytes[self.next] == byte {
            self.next += 1;
            self.agreed = (self.agreed + 1).min(LONGEST);
        } else {
            self.agreed = 0;
        }
        self.bytes.push(byte);
        self.recent = self.recent << 8 | u64::from(byte);
        self.word = if byte.is_ascii_alphanumeric() || byte >= 128 {
            hash(self.word, u32::from(byte.to_ascii_lowercase()) + 1)
        } else {
            0
        };
    }
}
