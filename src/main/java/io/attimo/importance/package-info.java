/** Which touchpoints move an outcome: computed once for the same answers, kept, and completed in the background. */
package io.attimo.importance;
