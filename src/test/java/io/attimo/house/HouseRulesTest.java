package io.attimo.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import io.attimo.form.Idempotent;
import io.attimo.identity.RequiresRole;
import io.attimo.mapping.TableLayout;
import io.attimo.platform.files.SafeCsv;
import io.attimo.platform.files.TableFile;
import io.attimo.platform.jobs.JobHandler;
import io.attimo.platform.limits.RateLimited;
import io.attimo.platform.tenancy.TenantLookupEntry;
import io.attimo.platform.tenancy.TenantOwned;
import io.attimo.platform.tenancy.TenantSql;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.platform.web.PublicRoute;
import io.attimo.platform.web.RequiresApiKey;
import io.attimo.proposal.FilePreview;
import io.attimo.tenant.Tenant;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walls of the house. Each rule is also shown a house that breaks it. */
class HouseRulesTest {

    /** The staircase, lowest step first: a room may use the rooms before it. */
    static final List<String> ROOMS = List.of(
            "statistics",
            "platform",
            "tenant",
            "audit",
            "form",
            "identity",
            "sso",
            "session",
            "bin",
            "edit",
            "settings",
            "journey",
            "response",
            "mark",
            "day",
            "mapping",
            "proposal",
            "intake",
            "survey",
            "respondent",
            "editor",
            "disclosure",
            "importance",
            "insight",
            "suggestion",
            "results",
            "api",
            "sample",
            "home",
            "demo");

    /** The steps within it. */
    private static final List<String> PLATFORM =
            List.of("secrets", "text", "tenancy", "outbound", "web", "limits", "files", "jobs", "transfer", "list");

    /** Not a tenant's own record: the tenant itself, what leads to it, and what the job runner must see of all. */
    private static final Set<String> GLOBAL =
            Set.of(Tenant.class.getName(), TenantLookupEntry.class.getName(), "io.attimo.platform.jobs.Job");

    static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.attimo");
    private static JavaClasses broken;

    @BeforeAll
    static void build_a_house_that_breaks_the_rules() throws IOException {
        broken = BrokenHouse.build();
    }

    @Test
    void rooms_only_call_down_the_stairs() {
        downTheStairs("io.attimo.", ROOMS);
        downTheStairs("io.attimo.platform.", PLATFORM);
    }

    private static void downTheStairs(String house, List<String> rooms) {
        for (int step = 0; step < rooms.size() - 1; step++) {
            var above = rooms.subList(step + 1, rooms.size()).stream()
                    .map(room -> house + room + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(house + rooms.get(step) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .check(HOUSE);
        }
    }

    @Test
    void every_room_is_on_the_stairs() {
        assertThat(rooms().map(room -> room.split("\\.")[0])).hasSameElementsAs(ROOMS);
        assertThat(rooms().filter(room -> room.startsWith("platform."))
                        .map(room -> room.substring("platform.".length())))
                .hasSameElementsAs(PLATFORM);
    }

    /** Beyond that it is two rooms. */
    @Test
    void no_room_holds_more_types_than_one_can_know() {
        var types = HOUSE.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName, counting()));

        assertThat(types.values()).hasSizeGreaterThan(25).allMatch(count -> count <= 40);
    }

    private static Stream<String> rooms() {
        return HOUSE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("io.attimo."))
                .map(name -> name.substring("io.attimo.".length()));
    }

    @Test
    void one_simple_name_is_one_type() {
        var types = HOUSE.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName, counting()));

        assertThat(types.entrySet()).filteredOn(name -> name.getValue() > 1).isEmpty();
        assertThat(types).hasSizeGreaterThan(400);
    }

    private static final ArchRule OWNED = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and(DescribedPredicate.describe("are no global ones", entity -> !GLOBAL.contains(entity.getName())))
            .should()
            .beAssignableTo(TenantOwned.class);

    @Test
    void every_record_belongs_to_a_tenant() {
        OWNED.check(HOUSE);
        assertThatThrownBy(() -> OWNED.check(broken)).isInstanceOf(AssertionError.class);
    }

    private static final ArchRule PRIVATE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(new ArchCondition<>("keep their state private") {
                @Override
                public void check(JavaClass entity, ConditionEvents events) {
                    entity.getFields().stream()
                            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                            .filter(field -> !field.getModifiers().contains(JavaModifier.PRIVATE))
                            .filter(field -> !field.getName().startsWith("$"))
                            .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getFullName())));
                }
            });

    @Test
    void records_keep_their_state_private() {
        PRIVATE.check(HOUSE);
        assertThatThrownBy(() -> PRIVATE.check(broken)).isInstanceOf(AssertionError.class);
    }

    @Test
    void only_the_rooms_at_the_door_know_that_there_are_many_tenants() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.attimo.platform..",
                        "io.attimo.tenant..",
                        "io.attimo.form..",
                        "io.attimo.identity..",
                        "io.attimo.sso..",
                        "io.attimo.session..",
                        "io.attimo.demo..",
                        "io.attimo.respondent..",
                        "io.attimo.api..")
                .and()
                .resideInAPackage("io.attimo.*..")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameStartingWith("CurrentTenant")
                .check(HOUSE);
    }

    private static boolean isForPrograms(JavaClass pages) {
        return !actions(pages).isEmpty()
                && actions(pages).stream().allMatch(action -> action.isAnnotatedWith(RequiresApiKey.class));
    }

    private static List<JavaMethod> actions(JavaClass pages) {
        return pages.getMethods().stream()
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .toList();
    }

    private static final ArchRule DOORS = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should(new ArchCondition<>("say who may use them") {
                @Override
                public void check(JavaClass pages, ConditionEvents events) {
                    boolean says = pages.isAnnotatedWith(RequiresRole.class)
                            || pages.isAnnotatedWith(PublicRoute.class)
                            || isForPrograms(pages);
                    if (!says) {
                        events.add(SimpleConditionEvent.violated(pages, pages.getName()));
                    }
                }
            });

    @Test
    void every_page_says_who_may_see_it() {
        DOORS.check(HOUSE);
        assertThatThrownBy(() -> DOORS.check(broken)).isInstanceOf(AssertionError.class);
    }

    private static final ArchRule PROGRAMS = classes()
            .that()
            .areAnnotatedWith(DescribedPredicate.describe(
                    "@Path of the API",
                    path -> path.getRawType().isEquivalentTo(Path.class)
                            && path.get("value")
                                    .map(Object::toString)
                                    .orElse("")
                                    .startsWith("/api/")))
            .should(
                    new ArchCondition<JavaClass>(
                            "say of each action which scope it wants, and write with none but WRITE") {
                        @Override
                        public void check(JavaClass api, ConditionEvents events) {
                            for (var action : actions(api)) {
                                var asked = action.tryGetAnnotationOfType(RequiresApiKey.class)
                                        .map(RequiresApiKey::value)
                                        .orElse(null);
                                boolean isRead = action.isAnnotatedWith(GET.class);
                                if (asked == null || !isRead && asked != ApiKeyScope.WRITE) {
                                    events.add(SimpleConditionEvent.violated(action, action.getFullName()));
                                }
                            }
                        }
                    })
            .andShould(ArchConditions.beAnnotatedWith(RateLimited.class))
            .andShould(new ArchCondition<>("answer in JSON") {
                @Override
                public void check(JavaClass api, ConditionEvents events) {
                    boolean isJson = api.tryGetAnnotationOfType(Produces.class)
                            .map(said -> List.of(said.value()).equals(List.of(MediaType.APPLICATION_JSON)))
                            .orElse(false);
                    if (!isJson) {
                        events.add(SimpleConditionEvent.violated(api, api.getName()));
                    }
                }
            });

    @Test
    void what_is_for_programs_wants_a_key_of_a_scope_has_a_limit_and_answers_in_json() {
        PROGRAMS.check(HOUSE);
        assertThatThrownBy(() -> PROGRAMS.check(broken))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "OpenApi.unsaid()", "OpenApi.writesAsAReader()", "is not annotated with @RateLimited");
    }

    private static final ArchRule READS = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .should(new ArchCondition<>("not be transactions that could write") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    if (method.isAnnotatedWith(Transactional.class)) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                    }
                }
            });

    @Test
    void reads_are_not_transactions() {
        READS.check(HOUSE);
        assertThatThrownBy(() -> READS.check(broken)).isInstanceOf(AssertionError.class);
    }

    private static final ArchRule ONCE = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .and()
            .areNotAnnotatedWith(RequiresApiKey.class)
            .and()
            .haveNameMatching("create|make|add|invite")
            .should()
            .beAnnotatedWith(Idempotent.class);

    @Test
    void what_makes_something_makes_it_once() {
        ONCE.check(HOUSE);
        assertThatThrownBy(() -> ONCE.check(broken)).isInstanceOf(AssertionError.class);
    }

    private static final ArchRule READERS = noClasses()
            .that()
            .doNotImplement(JobHandler.class)
            .and()
            .resideOutsideOfPackage("io.attimo.platform.files..")
            .and()
            .doNotHaveFullyQualifiedName(FilePreview.class.getName())
            .should()
            .callMethod(TableFile.class, "open", java.nio.file.Path.class, String.class)
            .orShould()
            .callMethod(TableFile.class, "open", java.nio.file.Path.class, String.class, String.class)
            .orShould()
            .callMethod(FilePreview.class, "of", java.nio.file.Path.class, TableLayout.class);

    @Test
    void jobs_alone_read_what_was_uploaded() {
        READERS.check(HOUSE);
        assertThatThrownBy(() -> READERS.check(broken))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("OpenPages.look");
    }

    private static final ArchRule NAMES = classes()
            .should()
            .haveNameNotMatching(".*(Service|Manager|Helper|Util|Utils|Impl|Dto|DTO|Data|Info|Base)(\\$.*)?");

    @Test
    void names_say_what_a_thing_is() {
        NAMES.check(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("_Bean") && !location.contains("_Subclass"))
                .importPackages("io.attimo"));
        assertThatThrownBy(() -> NAMES.check(broken)).isInstanceOf(AssertionError.class);
    }

    @Test
    void native_sql_goes_through_the_one_class_that_binds_the_tenant() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(TenantSql.class.getName())
                .and()
                .resideOutsideOfPackage("io.attimo.demo..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "makes native SQL",
                        call -> call.getTarget().getName().startsWith("createNative")
                                && call.getTargetOwner().isAssignableTo(EntityManager.class)))
                .check(HOUSE);
    }

    /** Only where the clock is made that everybody is given. How long something took is measured with nanoTime. */
    private static final ArchRule CLOCK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.attimo.platform.web.ClockProducer")
            .should()
            .accessTargetWhere(
                    DescribedPredicate.describe("asks what time it is", access -> asksTheTime(access.getTarget())));

    private static boolean asksTheTime(AccessTarget target) {
        var owner = target.getOwner();
        return switch (target.getName()) {
            case "now" -> owner.getPackageName().equals("java.time") && !isGiven(target, Clock.class);
            case "system", "systemUTC", "systemDefaultZone" -> owner.isEquivalentTo(Clock.class);
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "<init>" -> owner.isEquivalentTo(Date.class) && !isGiven(target, long.class);
            default -> false;
        };
    }

    private static boolean isGiven(AccessTarget target, Class<?> type) {
        return target instanceof CodeUnitAccessTarget called
                && called.getRawParameterTypes().stream().anyMatch(each -> each.isEquivalentTo(type));
    }

    @Test
    void nobody_asks_what_time_it_is_but_a_clock_that_was_handed_in() {
        CLOCK.check(HOUSE);
        assertThatThrownBy(() -> CLOCK.check(broken))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "Instant.now()", "LocalDate.now(", "currentTimeMillis()", "systemUTC()", "Date.<init>()");
    }

    /** Its reader would hold a thread. Where one is written within a method, no class file tells of its type. */
    @Test
    void what_is_sent_is_sent_in_pieces() throws IOException {
        try (var sources = Files.walk(java.nio.file.Path.of("src/main/java"))) {
            assertThat(sources.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(source).content().doesNotContain("StreamingOutput"));
        }
    }

    /** Vert.x does not tell of every end. The other two do something about a connection that is still there. */
    @Test
    void what_a_request_holds_is_given_back_by_the_one_class_that_sees_every_end() throws IOException {
        try (var sources = Files.walk(java.nio.file.Path.of("src/main/java"))) {
            assertThat(sources.filter(Files::isRegularFile)
                            .filter(source -> content(source).contains("addEndHandler(")))
                    .extracting(source -> source.getFileName().toString())
                    .containsExactlyInAnyOrder("RequestEnd.java", "ConnectionClosing.java", "UnsentResponses.java");
        }
    }

    private static String content(java.nio.file.Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What people download is guarded; what we keep for ourselves is not read by a spreadsheet. */
    @Test
    void cells_are_written_by_the_one_class_that_guards_them() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(SafeCsv.class.getName())
                .and()
                .doNotHaveFullyQualifiedName("io.attimo.mapping.FindingsSerializer")
                .and()
                .resideOutsideOfPackages("io.attimo.sample..", "io.attimo.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.siegmar.fastcsv.writer")
                .check(HOUSE);
    }

    @Test
    void what_people_typed_is_never_a_template() {
        noClasses()
                .should()
                .callMethod(io.quarkus.qute.Engine.class, "parse", String.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.quarkus.qute.RawString")
                .check(HOUSE);
    }
}
