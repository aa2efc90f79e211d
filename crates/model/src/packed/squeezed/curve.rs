//! Between probabilities and what is mixed: the logarithm of the odds, which lets a sure guess weigh more.

/// Where the curve ends: log-odds of 8, in units of 1/256.
pub const FARTHEST: i32 = 2047;

/// 65,536 / (1 + e^-x) for x = -8, -7.5, ..., 8.
const LOGISTIC: [u16; 33] = [
    22, 36, 60, 98, 162, 267, 439, 720, 1179, 1921, 3108, 4971, 7812, 11955, 17625, 24743, 32768, 40793,
    47911, 53581, 57724, 60565, 62428, 63615, 64357, 64816, 65097, 65269, 65374, 65438, 65476, 65500, 65514,
];

/// The probability, of 65,536, at these log-odds.
pub fn squash(odds: i32) -> i32 {
    let at = odds.clamp(-FARTHEST, FARTHEST) + 2048;
    let (place, part) = ((at >> 7) as usize, at & 127);
    (i32::from(LOGISTIC[place]) * (128 - part) + i32::from(LOGISTIC[place + 1]) * part) >> 7
}

/// The log-odds of each probability, of 4,096.
pub fn stretched() -> Vec<i16> {
    let mut all = Vec::new();
    for odds in -FARTHEST..=FARTHEST {
        let above = (squash(odds) >> 4) as usize;
        if above >= all.len() {
            all.resize(above + 1, odds as i16);
        }
    }
    all.resize(4096, FARTHEST as i16);
    all
}
