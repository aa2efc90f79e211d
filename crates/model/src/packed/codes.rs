//! Codes that end in a number, one after the other.

/// The code whose number is greater by `step`, in as many digits: `E07000223` and 1 give `E07000224`. `None` where the
/// code ends in no number, or in one that is too large.
pub(super) fn step(code: &str, step: u32) -> Option<String> {
    let mut carry = u64::from(step);
    let mut bytes = code.as_bytes().to_vec();
    for digit in bytes.iter_mut().rev() {
        if carry == 0 {
            break;
        }
        if !digit.is_ascii_digit() {
            return None;
        }
        carry += u64::from(*digit - b'0');
        *digit = b'0' + (carry % 10) as u8;
        carry /= 10;
    }
    if carry == 0 { String::from_utf8(bytes).ok() } else { None }
}

/// How many steps lead from one code to the next; `None` where none do.
pub(super) fn steps(from: &str, to: &str) -> Option<u32> {
    let number = |code: &str| {
        let digits = code.bytes().rev().take_while(u8::is_ascii_digit).count().min(9);
        code[code.len() - digits..].parse::<u32>().ok()
    };
    let steps = number(to)?.checked_sub(number(from)?).filter(|steps| *steps > 0)?;
    step(from, steps).filter(|reached| reached == to).map(|_| steps)
}
