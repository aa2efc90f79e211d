//! What a new council has to decide about an arrangement, in sentences.

use model::lens::Fate;
use model::vocabulary::Model;

use super::Case;
use crate::words;

impl Case<'_> {
    /// What has to be decided: by its fate, by who leads it, by its form, and by what nobody knows.
    pub(super) fn decide(&self) -> String {
        let mut sentences = vec![self.by_fate()];
        sentences.extend(self.by_lead());
        if self.fate != Fate::Absorbed {
            sentences.extend(self.by_form().map(str::to_string));
        }
        if !self.unplaced.is_empty() {
            let names = words::sentence_list(&self.names(&self.unplaced));
            sentences.push(["It is not known yet what takes the place of ", &names, "."].concat());
        }
        if !self.register.arrangement(self.arrangement).members_complete {
            sentences.push("The sources do not name all members: ask who else takes part.".to_string());
        }
        sentences.join(" ")
    }

    fn by_fate(&self) -> String {
        let new = self.name();
        let record = self.register.arrangement(self.arrangement);
        let public = record.partners.iter().filter(|partner| partner.sector.is_public());
        let public: Vec<&str> = public.map(|partner| partner.name.as_str()).collect();
        match self.fate {
            Fate::Absorbed if public.is_empty() => [
                "All its councils become part of ",
                new,
                ": decide how its staff, contracts and systems become ",
                new,
                "’s own.",
            ]
            .concat(),
            Fate::Absorbed => {
                let bodies = words::sentence_list(&public);
                [
                    "All its councils become part of ",
                    new,
                    ", which goes on sharing it with ",
                    &bodies,
                    ": agree with them how ",
                    new,
                    " takes the councils’ place.",
                ]
                .concat()
            }
            Fate::Straddles => {
                let others = words::sentence_list(&self.neighbour_names());
                [new, " gets a part of it: divide it, or agree with ", &others, " to share it anew."].concat()
            }
            _ => {
                let own = words::sentence_list(&self.names(&self.own));
                let mut with = self.names(&self.going_on);
                with.extend(self.neighbour_names());
                let with = words::sentence_list(&with);
                [
                    new,
                    " takes the place of ",
                    &own,
                    ": agree with ",
                    &with,
                    " whether it stays in, and on what terms.",
                ]
                .concat()
            }
        }
    }

    /// Where the lead goes; nothing to be asked where all of it falls into one new council.
    fn by_lead(&self) -> Option<String> {
        let leads = self.register.leads(self.arrangement);
        let mut sentences = Vec::new();
        for recorded in leads {
            let name = &self.register.council(recorded).name;
            for lead in self.register.successors_in(recorded, self.register.present()) {
                let into: Vec<usize> = self.fates.unitaries_of(lead).collect();
                let sentence = match into.as_slice() {
                    _ if self.fate == Fate::Absorbed => continue,
                    [only] if *only == self.unitary => [
                        name.as_str(),
                        ", which leads it, becomes part of ",
                        self.name(),
                        ": decide whether that goes on leading.",
                    ]
                    .concat(),
                    [] if !self.fates.is_reorganised(lead) => {
                        [name.as_str(), ", which leads it, goes on."].concat()
                    }
                    [] => continue,
                    several => {
                        let names: Vec<&str> =
                            several.iter().map(|at| self.fates.unitaries[*at].name.as_str()).collect();
                        [
                            name.as_str(),
                            ", which leads it, becomes part of ",
                            &words::sentence_list(&names),
                            ": agree who leads.",
                        ]
                        .concat()
                    }
                };
                sentences.push(sentence);
            }
        }
        (!sentences.is_empty()).then(|| sentences.join(" "))
    }

    /// What its form asks for, whoever its members are.
    fn by_form(&self) -> Option<&'static str> {
        Some(match self.register.arrangement(self.arrangement).model? {
            Model::JointCommittee => "Decide who sits on the joint committee, and under which agreement.",
            Model::JointTeam => "Decide who employs the team.",
            Model::Company => "Decide who holds the councils’ shares in the company.",
            Model::JointVenture => "Ask whether the venture’s agreement can pass to the new councils.",
            Model::Contract => {
                "Ask whether the contract can pass to the new councils, or has to be let anew."
            }
            Model::LeadAuthority | Model::Memorandum | Model::Other => return None,
        })
    }
}
