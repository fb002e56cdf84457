package io.attimo.tenant;

import io.attimo.platform.text.TypedText;
import io.quarkus.qute.TemplateData;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** A company account. Its code is its key and its address, and never changes. */
@Entity
@Table(name = "tenants")
@TemplateData
public class Tenant {

    public static final int LEAST_ANONYMITY_MINIMUM = 5;
    public static final int LONGEST_NAME = 120;

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,38}[a-z0-9]");

    @Id
    @Column(name = "tenant_id")
    private String code;

    private String name;
    private String language;
    private String timeZone;
    private int anonymityMinimum = LEAST_ANONYMITY_MINIMUM;
    private Instant createdAt;

    @Version
    private Integer version;

    protected Tenant() {}

    public Tenant(String code, String name, Instant at) {
        if (!isCode(code)) {
            throw new IllegalArgumentException("a code is 3 to 40 small letters, digits and hyphens: " + code);
        }
        this.code = code;
        createdAt = at;
        introduce(name, "en", ZoneId.of("UTC"));
    }

    public static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    /** Whether a company may be called what somebody typed. */
    public static boolean isName(String raw) {
        var typedText = TypedText.line(raw);
        return !typedText.isBlank() && !typedText.isUnstorable() && !typedText.isLongerThan(LONGEST_NAME);
    }

    public void introduce(String name, String language, ZoneId timeZone) {
        this.name = TypedText.line(name).text();
        this.language = language;
        this.timeZone = timeZone.getId();
    }

    public void hideBelow(int respondents) {
        anonymityMinimum = Math.max(LEAST_ANONYMITY_MINIMUM, respondents);
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String language() {
        return language;
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    public int anonymityMinimum() {
        return anonymityMinimum;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int version() {
        return version == null ? 0 : version;
    }
}
