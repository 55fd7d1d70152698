//! What stands in for something wrong in the document of an instrument, and which rules are not judged because of it.

use crate::flaw::FlawKind;

/// Something that is wrong or not there, so that something else stands in for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// A weight.
    Weight,
    /// The floor of a band.
    Floor,
    /// The scale, or one of its ends.
    Scale,
    /// A level of a capability.
    Level,
    /// What a row belongs to, or the number by which rows name it.
    Parent,
    /// The code of a capability, or all capabilities.
    Code,
    /// A band, or all bands.
    Bands,
    /// A domain or an aspect, or all of them.
    Groups,
    /// An indicator, or all indicators.
    Indicators,
}

impl Gap {
    /// Whether a rule would only say once more that there is this gap.
    pub(super) const fn hides(self, rule: FlawKind) -> bool {
        use FlawKind as K;
        let sums = matches!(rule, K::TopWeights | K::AspectWeights | K::IndicatorWeights | K::TooFine | K::BandNarrow);
        let floors = matches!(rule, K::Floor | K::FloorScale | K::FloorOrder | K::BandNarrow);
        let parents = matches!(rule, K::Parent | K::Order | K::Empty | K::MixedShares);
        match self {
            Self::Weight => sums,
            Self::Floor => floors,
            Self::Scale => {
                matches!(rule, K::ScaleEnds | K::ScaleDecimals | K::Levels | K::FloorScale | K::TooFine | K::BandNarrow)
            }
            Self::Level => matches!(rule, K::Levels),
            Self::Parent | Self::Groups => parents || sums,
            Self::Code => matches!(rule, K::Capability),
            Self::Bands => floors || matches!(rule, K::BandCount),
            Self::Indicators => parents || sums || matches!(rule, K::IndicatorCount),
        }
    }
}
