//! Charts as HTML and SVG of our own (docs/decisions/charts.md): shapes are SVG that is stretched to whatever room there is, words
//! are HTML, so that they keep their size. What is drawn where is decided in `presentation::charts`.

mod bars; // rows of bars
mod files; // the files of a chart
mod frame; // what every chart has around it
mod multiples; // many small charts on one scale
mod plot; // a chart over the years
mod sheet; // the table of a chart

pub use bars::BarRows;
pub use frame::Chart;
pub use multiples::SmallMultiples;
pub use plot::PlotView;
pub use sheet::SheetLinks;

/// The stylesheet of all charts.
const STYLE: &str = include_str!("../../../style/screens/chart.css");
