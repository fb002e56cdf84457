package io.attimo.support;

import io.attimo.api.ApiKeys;
import io.attimo.form.InterruptedForm;
import io.attimo.identity.Member;
import io.attimo.identity.Members;
import io.attimo.identity.Role;
import io.attimo.journey.CustomerKind;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Scale;
import io.attimo.mapping.MappingText;
import io.attimo.mapping.SavedMapping;
import io.attimo.mapping.SavedMappings;
import io.attimo.platform.tenancy.TenantLookup;
import io.attimo.platform.tenancy.TenantLookupEntry;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.session.Session;
import io.attimo.session.Sessions;
import io.attimo.session.UserAgent;
import io.attimo.survey.Survey;
import io.attimo.survey.SurveyDefinition;
import io.attimo.survey.SurveyPublication;
import io.attimo.survey.SurveyResponse;
import io.attimo.survey.SurveyText;
import io.attimo.survey.Surveys;
import io.attimo.tenant.Actor;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How to make what a route's parameter names: one fresh thing of a tenant for each. */
@Singleton
public class Things {

    /** Makes a thing inside of those before it in the address, and tells its id. */
    private interface Maker {
        String make(String tenant, List<String> inside);
    }

    private final Map<String, Maker> makers = new HashMap<>();
    private final Twins twins;
    private final Members members;
    private final Sessions sessions;
    private final ApiKeys keys;
    private final TenantLookup tenantLookup;
    private final Journeys journeys;
    private final SavedMappings mappings;
    private final Surveys surveys;
    private final SurveyPublication publication;
    private final Questionnaires questionnaires;

    Things(
            Twins twins,
            Members members,
            Sessions sessions,
            ApiKeys keys,
            TenantLookup tenantLookup,
            Journeys journeys,
            SavedMappings mappings,
            Surveys surveys,
            SurveyPublication publication,
            Questionnaires questionnaires) {
        this.twins = twins;
        this.members = members;
        this.sessions = sessions;
        this.keys = keys;
        this.tenantLookup = tenantLookup;
        this.journeys = journeys;
        this.mappings = mappings;
        this.surveys = surveys;
        this.publication = publication;
        this.questionnaires = questionnaires;
        makers.put("/members/{}", (tenant, inside) -> member(tenant));
        makers.put("/sessions/{}", (tenant, inside) -> session(tenant));
        makers.put("/keys/{}", (tenant, inside) -> key(tenant));
        makers.put("/sso/domains/{}", (tenant, inside) -> domain(tenant));
        makers.put("/journeys/{}", (tenant, inside) -> journey(tenant));
        makers.put("/api/v1/journeys/{}", (tenant, inside) -> journey(tenant));
        makers.put("/suggestions/{}", (tenant, inside) -> journey(tenant));
        makers.put("/suggestions/{}/{}", (tenant, inside) -> outcome(tenant, inside.get(0)));
        makers.put("/suggestions/{}/{}/{}", (tenant, inside) -> touchpoint(tenant, inside.get(0)));
        makers.put("/journeys/{}/stages/{}", (tenant, inside) -> stage(tenant, inside.get(0)));
        makers.put("/journeys/{}/touchpoints/{}", (tenant, inside) -> touchpoint(tenant, inside.get(0)));
        makers.put("/journeys/{}/outcomes/{}", (tenant, inside) -> outcome(tenant, inside.get(0)));
        makers.put("/journeys/{}/parts/{}", (tenant, inside) -> stage(tenant, inside.get(0)));
        makers.put("/bin/{}", (tenant, inside) -> inBin(tenant));
        makers.put("/kept/{}", (tenant, inside) -> keptText(tenant));
        makers.put("/imports/{}", (tenant, inside) -> file(tenant));
        makers.put("/api/v1/imports/{}", (tenant, inside) -> file(tenant));
        makers.put("/mappings/{}", (tenant, inside) -> mapping(tenant));
        makers.put("/imports/{}/mappings/{}", (tenant, inside) -> mapping(tenant));
        makers.put("/surveys/{}", (tenant, inside) -> survey(tenant));
        makers.put("/api/v1/surveys/{}", (tenant, inside) -> survey(tenant));
        makers.put(
                "/surveys/{}/pages/{}",
                (tenant, inside) -> asked(tenant, inside.get(0)).pages().get(0).key());
        makers.put(
                "/surveys/{}/ends/{}",
                (tenant, inside) -> asked(tenant, inside.get(0)).ends().get(0).key());
        makers.put(
                "/surveys/{}/questions/{}",
                (tenant, inside) -> asked(tenant, inside.get(0))
                        .pages()
                        .get(0)
                        .questions()
                        .get(0)
                        .key());
        makers.put("/surveys/{}/results/{}", (tenant, inside) -> question(tenant, inside.get(0)));
        makers.put("/s/{}", (tenant, inside) -> link(tenant));
        makers.put("/s/{}/{}", (tenant, inside) -> begun(tenant, inside.get(0)));
        makers.put("/surveys/{}/responses/{}", (tenant, inside) -> response(tenant, inside.get(0)));
        makers.put("/style/{}", (tenant, inside) -> stylesheet());
        makers.put("/demo-sign-in/{}", (tenant, inside) -> tenant.equals(Twins.THEIRS) ? "shop" : "studio");
    }

    /** A value for each parameter of the route, all of the tenant. */
    public List<String> of(String tenant, Routes.Route route) {
        var made = new ArrayList<String>();
        for (var prefix : route.prefixes()) {
            var maker = makers.get(prefix);
            if (maker == null) {
                throw new AssertionError(
                        "tell " + Things.class.getName() + " how to make what stands at " + prefix + " in " + route);
            }
            made.add(maker.make(tenant, List.copyOf(made)));
        }
        return made;
    }

    /** One of each kind that a form may name. */
    public List<String> someOf(String tenant) {
        var journey = journey(tenant);
        return List.of(
                journey, stage(tenant, journey), touchpoint(tenant, journey), outcome(tenant, journey), member(tenant));
    }

    /** How often answers of the journey have changed, as a version before would be told. */
    public long changes(String tenant, String journey) {
        return twins.within(tenant, () -> journeys.get(UUID.fromString(journey)).answersRevision());
    }

    /** A key of the tenant that opens the API. */
    public String openKey(String tenant) {
        return twins.within(tenant, () -> keys.make(Twins.text(tenant, "Programs"), Actor.named("Twin")));
    }

    /** A key of the tenant that is good for these things alone. */
    public String openKey(String tenant, Set<ApiKeyScope> scopes) {
        return twins.within(tenant, () -> keys.make(Twins.text(tenant, "Programs"), Actor.named("Twin"), scopes));
    }

    private String member(String tenant) {
        return twins.within(tenant, () -> {
            var member = new Member(unique(tenant).replace(' ', '.') + "@" + tenant + ".example", Role.VIEWER);
            members.persist(member);
            return member.id().toString();
        });
    }

    private String session(String tenant) {
        var member = UUID.fromString(member(tenant));
        return twins.within(tenant, () -> {
            var userAgent = new UserAgent("Firefox", "Linux");
            var session = new Session(members.get(member), unique(tenant), userAgent, Instant.now());
            sessions.persist(session);
            return session.id().toString();
        });
    }

    private String key(String tenant) {
        return twins.within(tenant, () -> {
            var name = unique(tenant);
            keys.make(name, Actor.named("Twin"));
            return keys.find("name", name).firstResult().id().toString();
        });
    }

    private String domain(String tenant) {
        return twins.within(tenant, () -> {
            var domain = unique(tenant).toLowerCase(Locale.ROOT).replace(' ', '-') + ".example";
            tenantLookup.open(TenantLookupEntry.Kind.DOMAIN, domain);
            return domain;
        });
    }

    private String journey(String tenant) {
        return twins.within(tenant, () -> {
            var journey = new Journey(unique(tenant), CustomerKind.B2C);
            journey.addOutcome(Twins.text(tenant, "Satisfaction"), Scale.ONE_TO_FIVE);
            journey.addStage(Twins.text(tenant, "Arriving"), null)
                    .addTouchpoint(Twins.text(tenant, "Parking"), Scale.ONE_TO_FIVE);
            journeys.persist(journey);
            return journey.id().toString();
        });
    }

    private String inBin(String tenant) {
        var journey = journey(tenant);
        return twins.within(tenant, () -> {
            found(journey).retire(Actor.named(Twins.text(tenant, "Somebody")), Instant.now());
            return journey;
        });
    }

    private String stage(String tenant, String journey) {
        return twins.within(tenant, () -> found(journey).stages().get(0).id().toString());
    }

    private String touchpoint(String tenant, String journey) {
        return twins.within(
                tenant, () -> found(journey).touchpoints().get(0).id().toString());
    }

    private String outcome(String tenant, String journey) {
        return twins.within(tenant, () -> found(journey).outcomes().get(0).id().toString());
    }

    /** The journey's id, then those of its first stage, touchpoint, outcome and of whatever else is in it. */
    List<String> within(String id) {
        var journey = found(id);
        var ids = new ArrayList<>(List.of(id));
        ids.add(journey.stages().get(0).id().toString());
        journey.touchpoints().stream()
                .limit(1)
                .forEach(each -> ids.add(each.id().toString()));
        journey.outcomes().forEach(each -> ids.add(each.id().toString()));
        journey.touchpoints().stream().skip(1).forEach(each -> ids.add(each.id().toString()));
        return ids;
    }

    private Journey found(String id) {
        return journeys.get(UUID.fromString(id));
    }

    private String file(String tenant) {
        var headers = new HashMap<>(twins.browserOf(tenant, Role.ADMIN));
        headers.put("Content-Type", "multipart/form-data; boundary=xx");
        var file = """
            --xx\r
            Content-Disposition: form-data; name="file"; filename="%s.csv"\r
            Content-Type: text/csv\r
            \r
            key,day,Parking\r
            %s,2026-05-15,4\r
            \r
            --xx\r
            Content-Disposition: form-data; name="form"\r
            \r
            %s\r
            --xx--\r
            """.formatted(unique(tenant), unique(tenant), twins.sealOf(tenant, "/imports"));
        var answer = Raw.send("POST", "/t/" + tenant + "/imports", headers, file);
        var address = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("no file was taken in: " + answer.statusCode() + answer.body()));
        while (Raw.gets(URI.create(address).getPath(), headers).body().contains("http-equiv=\"refresh\"")) {
            Thread.onSpinWait();
        }
        return address.replaceAll(".*/imports/([^/]+).*", "$1");
    }

    private static String stylesheet() {
        return Raw.gets("/sign-in", Map.of()).body().replaceAll("(?s).*/style/(\\w+)\\.css.*", "$1");
    }

    private String mapping(String tenant) {
        var name = unique(tenant);
        var mapping = """
            {"journey": {"name": "%s", "stages": [{"name": "Arriving", "touchpoints": [
               {"name": "Parking", "column": "Parking", "scale": "1-5"}]}]},
             "key": "key", "date": {"column": "day", "pattern": "yyyy-MM-dd"}}
            """.formatted(name);
        return twins.within(tenant, () -> {
            var saved = new SavedMapping(name, MappingText.read(mapping), Actor.named("Twin"), Instant.now());
            mappings.keep(saved);
            return saved.id().toString();
        });
    }

    private String survey(String tenant) {
        var journey = journey(tenant);
        var name = unique(tenant);
        var asked = """
            {"journey": "%s", "name": "%s", "title": {"en": "%s"}, "languages": ["en"],
             "ends": [{"key": "end_$", "text": {"en": "%s"}}],
             "pages": [{"key": "page_$", "questions": [{"key": "why_$", "kind": "long", "text": {"en": "%s"}}]}]}
            """.formatted(journey, name, name, name, name)
                .replace("$", UUID.randomUUID().toString().substring(0, 8));
        return twins.within(tenant, () -> {
            var survey =
                    new Survey(UUID.fromString(journey), SurveyText.read(asked), Actor.named("Twin"), Instant.now());
            return surveys.add(survey).id().toString();
        });
    }

    private SurveyDefinition asked(String tenant, String survey) {
        return twins.within(tenant, () -> surveys.get(UUID.fromString(survey)).definition());
    }

    private String response(String tenant, String survey) {
        return twins.within(tenant, () -> {
            var found = surveys.getForChange(UUID.fromString(survey));
            var version = publication.publish(found, Actor.named("Twin"), Instant.now());
            var question =
                    version.definition().questions().findFirst().orElseThrow().key();
            var response = new SurveyResponse(version, "en", "{}", null, Instant.now());
            response.answer("{\"" + question + "\": \"" + unique(tenant) + "\"}", "en", Instant.now());
            response.finish(null, Instant.now());
            surveys.getEntityManager().persist(response);
            return response.id().toString();
        });
    }

    /** The key of its only question, once it is published. */
    private String question(String tenant, String survey) {
        return twins.within(tenant, () -> {
            var found = surveys.getForChange(UUID.fromString(survey));
            return publication
                    .publish(found, Actor.named("Twin"), Instant.now())
                    .definition()
                    .questions()
                    .findFirst()
                    .orElseThrow()
                    .key();
        });
    }

    private String link(String tenant) {
        var journey = journey(tenant);
        return twins.within(tenant, () -> {
            var survey = questionnaires.published(
                    UUID.fromString(journey), """
                    {"journey": "%s", "name": "%s", "title": {"en": "%s"}, "languages": ["en"], "pages": [
                       {"key": "p", "questions": [{"key": "why", "kind": "long", "text": {"en": "Why?"}}]}]}
                    """.formatted(journey, unique(tenant), Twins.text(tenant, "Your stay")));
            return survey.link().orElseThrow();
        });
    }

    private String begun(String tenant, String link) {
        return twins.within(tenant, () -> questionnaires.begun(link));
    }

    private String keptText(String tenant) {
        var form = UUID.randomUUID();
        return twins.within(tenant, () -> {
            var member = UUID.fromString(member(tenant));
            members.getEntityManager()
                    .persist(new InterruptedForm(form, member, "/journeys", "name=" + unique(tenant), Instant.now()));
            return form.toString();
        });
    }

    private static String unique(String tenant) {
        return Twins.text(tenant, "Thing ") + UUID.randomUUID();
    }
}
