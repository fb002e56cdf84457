/**
 * The pages on which a company writes its surveys, publishes and shares them. What is written is one document, and each
 * change makes another of it, so that a form changes what it shows and leaves alone what it cannot show.
 */
package io.attimo.editor;
