//! The chart of aspects: own indices, targets, and published averages.

use super::book::Book;
use super::hidden::{AVERAGE, NODE, OWN, TARGET};
use super::look;
use super::words;
use rust_xlsxwriter::{
    Chart, ChartEmptyCells, ChartFont, ChartLegendPosition, ChartLine, ChartLineDashType, ChartMarker, ChartMarkerType,
    ChartSolidFill, ChartType, ColNum, Color, RowNum, Worksheet, XlsxError,
};
use spbe_core::Node;

/// Fewer spokes make no web.
const FEWEST_SPOKES: usize = 3;

pub(super) fn insert(book: &Book<'_>, sheet: &mut Worksheet, row: RowNum, column: ColNum) -> Result<(), XlsxError> {
    let aspects = book.instrument.aspects().len();
    let web = aspects >= FEWEST_SPOKES;
    let kind = if web { ChartType::RadarWithMarkers } else { ChartType::Column };
    let mut chart = Chart::new(kind);
    let (first, last) = (
        book.plan.helper_of(Node::Aspect(1), book.instrument),
        book.plan.helper_of(Node::Aspect(aspects), book.instrument),
    );
    let own_targets = book.record.targets().is_some();
    let series = [
        (OWN, look::DARK, ChartLineDashType::Solid, true),
        (TARGET, look::TARGET, ChartLineDashType::Dash, book.live() || own_targets),
        (AVERAGE, look::AVERAGE, ChartLineDashType::SquareDot, !book.averages().is_empty()),
    ];
    for (values, color, dash, _) in series.into_iter().filter(|(_, _, _, shown)| *shown) {
        let hidden = book.hidden();
        let series = chart.add_series();
        series.set_name((hidden, 0, values)).set_categories((hidden, first, NODE, last, NODE));
        series.set_values((hidden, first, values, last, values));
        if web {
            let mut line = ChartLine::new();
            line.set_color(color).set_width(if values == OWN { 2.5 } else { 1.5 }).set_dash_type(dash);
            series.set_format(&mut line);
            series.set_marker(&marker(color, values == OWN));
        } else {
            series.set_format(ChartSolidFill::new().set_color(color));
        }
    }
    let (bold, small) = (font(11), font(9));
    chart.title().set_name(book.word(&words::CHART_TITLE)).set_font(&bold);
    let scale = book.instrument.scale();
    let highest = scale.highest().exact().to_f64();
    chart.y_axis().set_min(0).set_max(highest).set_num_format("0").set_font(&small);
    if scale.levels().count() <= 11 {
        chart.y_axis().set_major_unit(1);
    }
    chart.x_axis().set_font(&small);
    chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&small);
    // Said outright: programs differ on what a chart that says nothing means.
    chart.show_empty_cells_as(ChartEmptyCells::Gaps);
    chart.show_hidden_data().show_na_as_empty_cell().set_width(520).set_height(460);
    chart.set_alt_text(book.word(&words::CHART_TITLE));
    sheet.insert_chart(row, column, &chart)?;
    Ok(())
}

fn marker(color: Color, own: bool) -> ChartMarker {
    let mut marker = ChartMarker::new();
    marker.set_type(ChartMarkerType::Circle).set_size(if own { 6 } else { 3 });
    marker.set_format(ChartSolidFill::new().set_color(color));
    marker
}

fn font(size: u8) -> ChartFont {
    let mut font = ChartFont::new();
    font.set_name("Arial").set_size(f64::from(size));
    font
}
