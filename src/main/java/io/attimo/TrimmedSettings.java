package io.attimo;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;

/** A setting that was read from a file ends with that file's line break, which nobody means: no part of us sees it. */
public class TrimmedSettings implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1;

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        var value = context.proceed(name);
        return value == null || value.getValue() == null || !value.getValue().endsWith("\n")
                ? value
                : value.withValue(value.getValue().replaceFirst("[\\r\\n]+$", ""));
    }
}
