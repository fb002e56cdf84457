package io.attimo;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.vertx.http.runtime.TrustedProxyCheckPartConverter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** What the operator set, read before anything starts: what cannot be is said in a sentence, by the variable's name. */
record OperatorSettingsCheck(Config config) {

    private static final String IDLE = "attimo.sessions.idle";
    private static final String ABSOLUTE = "attimo.sessions.absolute";

    /** The times that are ours; a test knows that none is missing. */
    static final List<String> TIMES = List.of(
            IDLE,
            ABSOLUTE,
            "attimo.sessions.vouched-for",
            "attimo.jobs.lease",
            "attimo.answers.patience",
            "attimo.downloads.patience",
            "attimo.uploads.patience");

    /** The numbers that are ours, from one on. */
    static final List<String> NUMBERS = List.of(
            "attimo.api.a-minute.address",
            "attimo.api.a-minute.sender",
            "attimo.api.a-minute.tenant",
            "attimo.downloads.at-once.address",
            "attimo.downloads.at-once.all",
            "attimo.downloads.at-once.reader",
            "attimo.downloads.at-once.tenant",
            "attimo.requests.at-once.sender",
            "attimo.requests.at-once.tenant",
            "attimo.survey-answers.a-minute.address",
            "attimo.survey-answers.unsuspicious-an-hour.address",
            "attimo.uploads.a-minute.address",
            "attimo.uploads.a-minute.sender",
            "attimo.uploads.a-minute.tenant",
            "attimo.uploads.at-once.address",
            "attimo.uploads.at-once.all",
            "attimo.uploads.at-once.sender",
            "attimo.uploads.at-once.tenant",
            "attimo.wrong-keys.a-minute.address",
            "attimo.wrong-links.a-minute.address");

    /** The sizes that are ours. */
    static final List<String> SIZES = List.of(
            "attimo.answers.untaken",
            "attimo.downloads.least",
            "attimo.forms.memory.address",
            "attimo.forms.memory.all",
            "attimo.uploads.least");

    /** The lists of hosts that are ours. */
    static final List<String> HOSTS = List.of("attimo.hosts", "attimo.sso.allowed-private-hosts");

    /** How a process ends. */
    private static final List<String> ENDS = List.of("quarkus.shutdown.timeout", "quarkus.shutdown.delay");

    private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";
    private static final String PROXIES = "quarkus.http.proxy.trusted-proxies";
    private static final Pattern EVERYBODY = Pattern.compile(".*/0+");
    private static final Pattern YES = Pattern.compile("true|yes|y|on|1", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO = Pattern.compile("false|no|n|off|0", Pattern.CASE_INSENSITIVE);
    private static final List<String> PORTS = List.of("quarkus.http.port", "quarkus.management.port");
    private static final Pattern ADDRESS = Pattern.compile("https?://[a-z0-9._-]+(:[0-9]{1,5})?/?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9._-]+|\\[[0-9a-f:.]+]");

    Optional<String> text(String setting) {
        return config.getOptionalValue(setting, String.class).filter(value -> !value.isBlank());
    }

    String needs(String setting) {
        return text(setting)
                .orElseThrow(
                        () -> new CommandFailure(variable(setting) + " is not set, and nothing works without it."));
    }

    Set<String> texts(String setting) {
        return text(setting).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    /** One sentence for each that cannot be read as what it is. */
    Stream<String> complaints() {
        var times = Stream.concat(TIMES.stream(), ENDS.stream())
                .flatMap(time -> unless(OperatorSettingsCheck::isTime, time, "takes a time such as 30s, 10m or 2h"));
        var hosts = HOSTS.stream()
                .flatMap(list -> unless(
                        OperatorSettingsCheck::areHosts,
                        list,
                        "takes names parted by commas, in small letters, without https:// and port"));
        var numbers = NUMBERS.stream()
                .flatMap(number -> unless(OperatorSettingsCheck::isNumber, number, "takes a number such as 10"));
        var sizes = SIZES.stream()
                .flatMap(size -> unless(OperatorSettingsCheck::isSize, size, "takes a size such as 64K or 1M"));
        var ports = PORTS.stream()
                .flatMap(port -> unless(OperatorSettingsCheck::isPort, port, "takes a port such as 8080"));
        var address = unless(
                OperatorSettingsCheck::isAddress,
                "attimo.public-address",
                "takes where visitors find it, such as https://attimo.example.com");
        return Stream.of(empty(), times, idle(), numbers, sizes, hosts, ports, address, proxies(), folders())
                .flatMap(each -> each);
    }

    /** A variable that is there and empty hides what would stand in for it, and nothing can be read from it. */
    private Stream<String> empty() {
        return Stream.of(TIMES, ENDS, NUMBERS, SIZES, PORTS, List.of("attimo.data-dir"))
                .flatMap(List::stream)
                .filter(this::isEmpty)
                .map(setting -> variable(setting) + " is set to nothing: give it a value, or take it away.");
    }

    private boolean isEmpty(String setting) {
        var value = config.getConfigValue(setting).getValue();
        return value != null && value.isBlank();
    }

    private Stream<String> idle() {
        var times = Stream.of(IDLE, ABSOLUTE)
                .flatMap(time -> text(time).stream())
                .map(String::strip)
                .filter(OperatorSettingsCheck::isTime)
                .map(DurationConverter::parseDuration)
                .toList();
        return times.size() == 2 && times.get(0).compareTo(times.get(1)) > 0
                ? Stream.of(
                        variable(IDLE) + " is longer than " + variable(ABSOLUTE) + ", after which a session is over.")
                : Stream.empty();
    }

    private Stream<String> proxies() {
        var forwarding = unless(
                value -> YES.matcher(value).matches() || NO.matcher(value).matches(), FORWARDING, "is true or false");
        var unreadable = unless(
                OperatorSettingsCheck::areProxies,
                PROXIES,
                "takes addresses and networks such as 10.0.0.7 or 10.0.0.0/8, parted by commas");
        boolean isEverybody = text(PROXIES).isEmpty()
                || texts(PROXIES).stream()
                        .anyMatch(proxy -> EVERYBODY.matcher(proxy).matches());
        var everybody = text(FORWARDING)
                .filter(value -> YES.matcher(value.strip()).matches() && isEverybody)
                .map(believing ->
                        variable(FORWARDING) + " would believe everybody who sends its headers: name the proxy in "
                                + variable(PROXIES) + ".");
        return Stream.of(forwarding, unreadable, everybody.stream()).flatMap(each -> each);
    }

    private Stream<String> unless(Predicate<String> isRight, String setting, String takes) {
        return text(setting)
                .filter(value -> !isRight.test(value.strip()))
                .map(value -> variable(setting) + " " + takes + ", not \"" + value.strip() + "\".")
                .stream();
    }

    private static boolean isAddress(String value) {
        return ADDRESS.matcher(value).matches();
    }

    private Stream<String> folders() {
        return Stream.concat(
                unwritable(Path.of(text("attimo.data-dir").orElse(".attimo")), "ATTIMO_DATA_DIR"),
                unwritable(Path.of(System.getProperty("java.io.tmpdir")), "the folder for passing files"));
    }

    /** One that is not there yet is made when it is needed: making it here might give it to the wrong user. */
    private static Stream<String> unwritable(Path folder, String name) {
        var there = folder.toAbsolutePath().normalize();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            Files.delete(Files.createTempFile(there, "attimo", ".try"));
            return Stream.empty();
        } catch (IOException | RuntimeException unwritable) {
            return Stream.of("Nothing can be written to " + name + ", which is " + folder.toAbsolutePath() + ".");
        }
    }

    private static boolean isTime(String value) {
        try {
            return DurationConverter.parseDuration(value).compareTo(Duration.ZERO) > 0;
        } catch (RuntimeException none) {
            return false;
        }
    }

    private static boolean isNumber(String value) {
        return value.matches("[1-9]\\d{0,8}");
    }

    private static boolean isSize(String value) {
        return value.matches("\\d{1,12}[BbKkMmGg]?");
    }

    private static boolean areHosts(String value) {
        return Arrays.stream(value.split(","))
                .allMatch(host -> HOST.matcher(host.strip()).matches());
    }

    private static boolean areProxies(String value) {
        try {
            Arrays.stream(value.split(","))
                    .map(String::strip)
                    .filter(proxy -> !proxy.isEmpty())
                    .forEach(new TrustedProxyCheckPartConverter()::convert);
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private static boolean isPort(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) < 65_536;
    }
}
