package io.attimo.insight;

import io.quarkus.qute.TemplateData;

/**
 * One tile of the map in the reader's language. A page has many: so the template only places what stands here.
 *
 * @param address after the tenant's home
 * @param sign null where no mean is to be above or below of, and so is its meaning {@code side}
 * @param value null where the tile shows none; {@code missing} then says why there is none, unless {@code meta} does
 * @param width half the interval's; null where there is none
 * @param importance null where it is not known
 * @param weight the width of the bar of importance, in per cent of the largest
 */
@TemplateData
public record TouchpointTile(
        String classes,
        String address,
        String name,
        String sign,
        String side,
        String value,
        String width,
        String missing,
        String meta,
        boolean moment,
        String importance,
        double weight) {}
