/**
 * What may be shown. Nothing is shown that stands on fewer respondents than the tenant's minimum, nor anything from which
 * such a figure could be had by subtraction; {@link io.attimo.disclosure.Suppression},
 * {@link io.attimo.disclosure.DifferencingGuard} and {@link io.attimo.disclosure.JointSuppression} are the only places that
 * decide it.
 */
package io.attimo.disclosure;
