//! Lines from the selected council to those that it shares most with.

use model::records::CouncilIx;

use super::ground::Ground;
use super::land::Land;
use super::outline::Outline;

/// No more lines than these, so that each can be followed.
const MOST: usize = 12;

/// Lines of three widths, the thinnest first.
pub type Ties = [Outline; 3];

/// The partners that get a line, out of all with the number of services in common, most first: those with the highest
/// numbers. Of several with the same number all get one or none; but where even the highest number has too many, the first.
pub fn strongest(partners: &[(CouncilIx, u32)]) -> &[(CouncilIx, u32)] {
    let Some((_, beyond)) = partners.get(MOST) else { return partners };
    let whole = partners.iter().take_while(|(_, number)| number > beyond).count();
    &partners[..if whole == 0 { MOST } else { whole }]
}

/// A curve to each of these partners, wider for more in common. Those within London stand in the inset as well.
pub fn ties(land: &Land, ground: &Ground, council: CouncilIx, partners: &[(CouncilIx, u32)]) -> Ties {
    let mut ties = Ties::default();
    let Some(from) = ground.place(land, council) else { return ties };
    let most = partners.first().map_or(1, |(_, number)| *number);
    for (partner, number) in strongest(partners) {
        let Some(to) = ground.place(land, *partner) else { continue };
        let line = curve(from, to);
        let both = ground.is_in_london(land, council) && ground.is_in_london(land, *partner);
        ties[width(*number, most)]
            .add(Outline { london: if both { line.clone() } else { String::new() }, main: line });
    }
    ties
}

/// The number of the width: few in common are told apart one by one, many by their third of the most.
fn width(number: u32, most: u32) -> usize {
    (number * 3).div_ceil(most.max(3)).clamp(1, 3) as usize - 1
}

/// Path data of a curve that swings out to one side, so that the way there and lines of others do not lie upon each other.
fn curve(from: (f64, f64), to: (f64, f64)) -> String {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let bend = ((from.0 + to.0) / 2.0 - dy * 0.18, (from.1 + to.1) / 2.0 + dx * 0.18);
    let mut path = String::new();
    for (letter, (x, y)) in [("M", from), ("Q", bend), (" ", to)] {
        for part in [letter, &(x as i32).to_string(), " ", &(y as i32).to_string()] {
            path.push_str(part);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn partners(numbers: &[u32]) -> Vec<(CouncilIx, u32)> {
        numbers.iter().enumerate().map(|(at, number)| (CouncilIx(at as u16), *number)).collect()
    }

    #[test]
    fn few_partners_all_have_a_line() {
        let few = partners(&[5, 2, 1, 1]);
        assert_eq!(strongest(&few), few);
        assert_eq!(strongest(&[]), []);
    }

    #[test]
    fn of_many_the_strongest_have_one_and_equals_are_treated_alike() {
        let many = partners(&[9, 7, 7, 3, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1]);
        assert_eq!(strongest(&many), &many[..6], "eight ones would be too many");
        let equal = partners(&[1; 30]);
        assert_eq!(strongest(&equal).len(), MOST);
    }

    #[test]
    fn more_in_common_is_never_thinner() {
        for most in 1..40 {
            let widths: Vec<usize> = (1..=most).map(|number| width(number, most)).collect();
            assert!(widths.is_sorted(), "{most}: {widths:?}");
            assert_eq!(widths[0], 0);
            assert_eq!(widths.last() == Some(&2), most >= 3, "{most}");
        }
    }

    #[test]
    fn a_curve_leads_from_one_to_the_other() {
        assert_eq!(curve((10.0, 20.0), (110.0, 20.0)), "M10 20Q60 38 110 20");
    }
}
