package io.attimo.insight;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A stage over its tiles, the worst first, in the reader's language.
 *
 * @param value null where the stage shows none; where nobody may be told of, {@code note} says why
 * @param width half the interval's; null where there is none
 */
@TemplateData
public record TouchpointTileColumn(String name, String value, String width, String note, List<TouchpointTile> tiles) {}
