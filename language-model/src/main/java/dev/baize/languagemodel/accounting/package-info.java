/// How much privacy training and statistics cost: accountants that turn noise, sampling and
/// repetition into an (ε, δ) guarantee, and the calibration that goes the other way.
///
/// 1. The Poisson-subsampled Gaussian mechanism, the one of DP-SGD, is accounted by Rényi
///    divergences, by privacy loss distributions and by privacy random variables; the central limit
///    approximation of Gaussian differential privacy is there for comparison only.
/// 2. The unit of privacy is one record under add-or-remove adjacency; a caller that means a
///    customer bounds each customer's contribution to one record.
/// 3. Every figure errs on the side of less privacy, except [GdpAccountant]'s, which says so.
/// 4. The accountants agree with the published figures of Opacus and of Google's dp_accounting.
///
/// Out of scope: drawing the noise, and the ledger of what has been spent.
@NullMarked
package dev.baize.languagemodel.accounting;

import org.jspecify.annotations.NullMarked;
