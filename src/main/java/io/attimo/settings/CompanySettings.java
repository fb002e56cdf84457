package io.attimo.settings;

import io.attimo.edit.Editable;
import io.attimo.edit.FieldLabels;
import io.attimo.platform.text.CurrentLocale;
import io.attimo.platform.text.Messages;
import io.attimo.tenant.CompanySettingsMessages;
import io.attimo.tenant.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What a company says about itself, which two of its admins may edit at the same time. */
public record CompanySettings(Tenant tenant) implements Editable {

    @Override
    public UUID id() {
        return UUID.nameUUIDFromBytes(tenant.code().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int version() {
        return tenant.version();
    }

    @Override
    public String name() {
        return tenant.name();
    }

    @Override
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", tenant.name());
        fields.put("language", tenant.language());
        fields.put("timeZone", tenant.timeZone().getId());
        fields.put("minimum", Integer.toString(tenant.anonymityMinimum()));
        return fields;
    }

    @Override
    public FieldLabels labels() {
        return new Labels();
    }

    private static final class Labels implements FieldLabels {

        @Override
        public String label(String field) {
            var words = Messages.here(CompanySettingsMessages.class);
            return switch (field) {
                case "name" -> words.name();
                case "language" -> words.language();
                case "timeZone" -> words.timeZone();
                case "minimum" -> words.minimum();
                default -> throw new IllegalArgumentException(field);
            };
        }

        @Override
        public String value(String field, String stored) {
            return field.equals("language")
                    ? Locale.forLanguageTag(stored).getDisplayLanguage(CurrentLocale.here())
                    : stored;
        }
    }
}
