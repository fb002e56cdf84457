package io.attimo.statistics;

import java.util.Arrays;

/**
 * Means that vary normally about a common one: each with its posterior when the common mean μ and the deviation τ between
 * them have flat priors, τ from 0 to half the range, summed over a grid (Rubin 1981; Gelman 2006). Given τ a mean's
 * posterior is normal about B·μ + (1−B)·x with variance B·τ² + B²·Var(μ), and the weight of τ is
 * √Var(μ) · Π (SE²+τ²)^−½ · exp(−(x−μ)²/(2(SE²+τ²))).
 *
 * @param means of the posteriors
 * @param variances of the posteriors
 */
record NormalHierarchy(double[] means, double[] variances) {

    private static final int STEPS = 60;

    /** A product of so many variances keeps within what a number holds, so that one logarithm does for all of them. */
    private static final int AT_ONCE = 12;

    /** @param squaredErrors above 0 and finite, as many as x */
    static NormalHierarchy of(double[] x, double[] squaredErrors, double range) {
        var steps = new Step[STEPS];
        for (var g = 0; g < STEPS; g++) {
            // denser toward 0, where small errors want it; the weight makes up for that
            var place = (g + .5) / STEPS;
            steps[g] = Step.at(range / 2 * place * place, Math.log(place), x, squaredErrors);
        }
        var highest = Arrays.stream(steps).mapToDouble(Step::logWeight).max().orElseThrow();
        var hierarchy = new NormalHierarchy(new double[x.length], new double[x.length]);
        var all = 0.0;
        for (var step : steps) {
            var weight = Math.exp(step.logWeight - highest);
            all += weight;
            hierarchy.add(step, weight, x, squaredErrors);
        }
        for (var i = 0; i < x.length; i++) {
            hierarchy.means[i] /= all;
            hierarchy.variances[i] = hierarchy.variances[i] / all - hierarchy.means[i] * hierarchy.means[i];
        }
        return hierarchy;
    }

    private void add(Step step, double weight, double[] x, double[] squaredErrors) {
        for (var i = 0; i < x.length; i++) {
            var b = squaredErrors[i] / (squaredErrors[i] + step.tau2);
            var mean = b * step.mu + (1 - b) * x[i];
            means[i] += weight * mean;
            variances[i] += weight * (b * step.tau2 + b * b * step.uncertainty + mean * mean);
        }
    }

    /** The 95 % interval centred on a value, widened by how far it is from the posterior's mean: √(V + (m − v)²). */
    Interval around(double value, int i) {
        return Interval.around(value, Math.hypot(Math.sqrt(Math.max(0, variances[i])), means[i] - value));
    }

    /** @param uncertainty Var(μ) given τ */
    private record Step(double tau2, double mu, double uncertainty, double logWeight) {

        static Step at(double tau, double logDensity, double[] x, double[] squaredErrors) {
            var tau2 = tau * tau;
            var weights = 0.0;
            var sum = 0.0;
            for (var i = 0; i < x.length; i++) {
                var weight = 1 / (squaredErrors[i] + tau2);
                weights += weight;
                sum += weight * x[i];
            }
            var mu = sum / weights;
            var misfit = 0.0;
            for (var i = 0; i < x.length; i++) {
                misfit += (x[i] - mu) * (x[i] - mu) / (squaredErrors[i] + tau2);
            }
            var logWeight = logDensity - (Math.log(weights) + logProduct(tau2, squaredErrors) + misfit) / 2;
            return new Step(tau2, mu, 1 / weights, logWeight);
        }

        private static double logProduct(double tau2, double[] squaredErrors) {
            var log = 0.0;
            var product = 1.0;
            for (var i = 0; i < squaredErrors.length; i++) {
                product *= squaredErrors[i] + tau2;
                if (i % AT_ONCE == AT_ONCE - 1) {
                    log += Math.log(product);
                    product = 1;
                }
            }
            return log + Math.log(product);
        }
    }
}
