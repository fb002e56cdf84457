/** The first screen, the first minute (onboarding, the sample survey), and the help. */
package io.attimo.home;
