package io.attimo.insight;

import io.quarkus.qute.TemplateData;

/** One of several things a person may turn to: its words, its address after the path, and whether it is what they see. */
@TemplateData
public record ViewOption(String words, String query, boolean current) {}
