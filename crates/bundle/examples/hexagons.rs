//! Draws the equal-area layouts as SVG, for the eye, and prints their measures:
//! `cargo run -p bundle --example hexagons -- data out`.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let [_, data, out] = &std::env::args().collect::<Vec<_>>()[..] else {
        return Err("give the folder of the data and one for the pictures".into());
    };
    let (data, out) = (Path::new(data), Path::new(out));
    let package = bundle::read(data)?.package;
    let topology = bundle::boundaries::topology(&std::fs::read_to_string(data.join("boundaries.topojson"))?)?;
    let (width, height) = topology.size();
    let start = std::time::Instant::now();
    let (hexagons, measures) = bundle::hexagons::lay_out(&package, &Arc::new(topology));
    println!("{:.1} s", start.elapsed().as_secs_f64());
    for measures in measures {
        println!("{measures:?}");
    }
    println!("{} bytes", hexagons.encode()?.len());
    for (tier, layout) in [("lower", &hexagons.lower), ("upper", &hexagons.upper)] {
        for period in &layout.periods {
            let mut svg = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{}\" height=\"{}\">",
                width / 5,
                height / 5
            );
            for cell in &period.cells {
                let code = &hexagons.codes[usize::from(cell.council)];
                let council =
                    package.councils.iter().find(|council| &council.code == code).ok_or("an unknown code")?;
                let (x, y) = layout.centre(*cell);
                let hue = usize::from(council.region.0) * 360 / 9;
                write!(
                    svg,
                    "<path d=\"{}\" fill=\"hsl({hue} 60% 75%)\" stroke=\"#fff\" stroke-width=\"8\"/>",
                    layout.path(*cell)
                )?;
                let name: String = council.name.chars().take(8).collect();
                write!(
                    svg,
                    "<text x=\"{x}\" y=\"{}\" font-size=\"{}\" font-family=\"sans-serif\" text-anchor=\"middle\">{}</text>",
                    y + 15,
                    layout.half_width * 2 / 5,
                    name.replace('&', "+")
                )?;
            }
            svg.push_str("</svg>");
            std::fs::write(out.join(format!("{tier}-{}.svg", period.first_year)), svg)?;
        }
    }
    Ok(())
}
