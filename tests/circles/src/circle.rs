//! Circles among siblings.

use crate::uses::Edge;

/// One circle for each set of siblings that reach one another, in words: `map::a → b → a (src/map/a.rs, src/map/b.rs)`.
pub fn circles(edges: &[Edge]) -> Vec<String> {
    let mut found = Vec::new();
    let mut told: Vec<&Edge> = Vec::new();
    for edge in edges {
        if told.contains(&edge) {
            continue;
        }
        if let Some(mut circle) = way(edges, edge, &edge.from) {
            circle.insert(0, edge);
            let names: Vec<&str> = circle.iter().map(|edge| edge.to.as_str()).collect();
            let files: Vec<String> = circle.iter().map(|edge| edge.file.display().to_string()).collect();
            found.push(format!("{} → {} ({})", edge.from.join("::"), names.join(" → "), files.join(", ")));
            told.extend(circle);
        }
    }
    found
}

/// The shortest way from where an edge ends to a module.
fn way<'e>(edges: &'e [Edge], first: &Edge, goal: &[String]) -> Option<Vec<&'e Edge>> {
    let mut ways: Vec<Vec<&Edge>> = vec![Vec::new()];
    let mut seen = vec![first.to.clone()];
    let mut at = 0;
    while let Some(so_far) = ways.get(at).cloned() {
        at += 1;
        let end = so_far.last().map_or(&first.to, |edge| &edge.to);
        if goal.last() == Some(end) {
            return Some(so_far);
        }
        for next in edges {
            let is_sibling =
                next.from.len() == goal.len() && next.from[..goal.len() - 1] == goal[..goal.len() - 1];
            if is_sibling && next.from.last() == Some(end) && !seen.contains(&next.to) {
                seen.push(next.to.clone());
                ways.push([so_far.as_slice(), &[next]].concat());
            }
        }
    }
    None
}
