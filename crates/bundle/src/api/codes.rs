//! The vocabularies of the schemas: what a text with codes may be.

use crate::editions::Subject;
use model::lens::Fate;
use model::vocabulary::{
    Basis, Confidence, CouncilType, Model, ProposalStatus, SavingKind, Scope, Sector, Status,
};
use schemars::{Schema, SchemaGenerator, json_schema};

fn one_of(codes: Vec<&'static str>) -> Schema {
    json_schema!({ "type": "string", "enum": codes })
}

/// A function for `#[schemars(schema_with)]` for each vocabulary.
macro_rules! vocabularies {
    ($($name:ident: $kind:ident),+ $(,)?) => {
        $(pub(super) fn $name(_: &mut SchemaGenerator) -> Schema {
            one_of($kind::ALL.iter().map(|value| value.code()).collect())
        })+
    };
}

vocabularies! {
    council_type: CouncilType,
    status: Status,
    confidence: Confidence,
    sector: Sector,
    saving_kind: SavingKind,
    basis: Basis,
    scope: Scope,
    proposal_status: ProposalStatus,
    fate: Fate,
}

/// Of what a change is.
pub(super) fn subject(_: &mut SchemaGenerator) -> Schema {
    let all = [Subject::Arrangement, Subject::Council, Subject::Service, Subject::Proposal];
    one_of(all.iter().map(|subject| subject.code()).collect())
}

/// A model, or null where none is known.
pub(super) fn model(_: &mut SchemaGenerator) -> Schema {
    let codes = Model::ALL.iter().map(|model| Some(model.code())).chain([None]);
    json_schema!({ "type": ["string", "null"], "enum": codes.collect::<Vec<_>>() })
}

/// What a council is in an arrangement; `successor` where one that it took over from is recorded.
pub(super) fn role(_: &mut SchemaGenerator) -> Schema {
    one_of(vec!["lead", "member", "successor"])
}

/// The fates of arrangements, by id.
pub(super) fn fates(generator: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "object", "additionalProperties": fate(generator) })
}

/// A GSS code.
pub(super) const GSS: &str = "^E(06|07|08|09|10)[0-9]{6}$";

/// A version of the data.
pub(super) const EDITION: &str = r"^20[0-9]{2}\.[0-9]+\.[0-9]+$";
