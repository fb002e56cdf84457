/** Attimo: one package per room, each standing on the rooms above it in the staircase of {@code HouseRulesTest}. */
package io.attimo;
