package io.attimo.demo;

import io.attimo.api.ApiKeys;
import io.attimo.identity.Member;
import io.attimo.identity.Members;
import io.attimo.identity.Role;
import io.attimo.intake.ImportCommands;
import io.attimo.intake.Imports;
import io.attimo.intake.UploadReceiver;
import io.attimo.journey.Journeys;
import io.attimo.platform.tenancy.Tenancy;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.sample.StudioSurvey;
import io.attimo.sso.TenantProvisioning;
import io.attimo.tenant.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Fills the invented companies through the product's own records; what is there already is left as it is. */
@Singleton
public class DemoSeeds {

    static final String KEY = "demo-shop-key";

    static final String READ_KEY = "demo-shop-read-key";

    private final Tenancy tenancy;
    private final TenantProvisioning tenantAccounts;
    private final Members members;
    private final ApiKeys keys;
    private final UploadReceiver uploadReceiver;
    private final ImportCommands importCommands;
    private final Imports imports;
    private final Journeys journeys;
    private final DemoSurveys demoSurveys;
    private final DemoSigningKey provider;

    DemoSeeds(
            Tenancy tenancy,
            TenantProvisioning tenantAccounts,
            Members members,
            ApiKeys keys,
            UploadReceiver uploadReceiver,
            ImportCommands importCommands,
            Imports imports,
            Journeys journeys,
            DemoSurveys demoSurveys,
            DemoSigningKey provider) {
        this.demoSurveys = demoSurveys;
        this.tenancy = tenancy;
        this.tenantAccounts = tenantAccounts;
        this.members = members;
        this.keys = keys;
        this.uploadReceiver = uploadReceiver;
        this.importCommands = importCommands;
        this.imports = imports;
        this.journeys = journeys;
        this.provider = provider;
    }

    /** Opens and fills both companies, and waits until their surveys are in. */
    public void plant(String address) throws InterruptedException {
        for (var tenant : DemoTenant.values()) {
            open(tenant, address);
            bringSurvey(tenant);
        }
        giveTheShopItsKeys();
        demoSurveys.plant();
        while (Stream.of(DemoTenant.values()).anyMatch(this::isAtWork)) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        describeTheStudio();
    }

    /** Opens the company at the address of this application, which may be another one than last time. */
    public void open(DemoTenant tenant, String address) {
        if (tenantAccounts.isOpen(tenant.code())) {
            tenantAccounts.reconnect(
                    tenant.code(), tenant.issuer(address), DemoProvider.CLIENT_ID, provider.clientSecret());
        } else {
            tenantAccounts.open(tenant.opening(address, provider.clientSecret()));
        }
        within(
                tenant,
                () -> tenant.people().stream()
                        .filter(persona -> persona.standing() != Persona.Standing.NEWCOMER)
                        .filter(persona -> members.count("email", persona.email()) == 0)
                        .map(persona -> new Member(
                                persona.email(), Role.valueOf(persona.standing().name())))
                        .forEach(members::persist));
    }

    /** Lets the company's survey be imported; a job does it. */
    void bringSurvey(DemoTenant tenant) {
        within(tenant, () -> {
            var survey = tenant.survey();
            if (imports.count("fileName", survey.fileName()) == 0) {
                var file = uploadReceiver.of(survey.csv(), survey.fileName(), Actor.ATTIMO);
                importCommands.beginAndGoOn(file, survey.mapping());
            }
        });
    }

    boolean isAtWork(DemoTenant tenant) {
        return tenancy.within(tenant.code(), imports::areAtWork);
    }

    private void giveTheShopItsKeys() {
        giveTheShop("Demo", KEY, EnumSet.allOf(ApiKeyScope.class));
        giveTheShop("Demo, figures only", READ_KEY, EnumSet.of(ApiKeyScope.READ));
    }

    private void giveTheShop(String name, String key, Set<ApiKeyScope> scopes) {
        within(DemoTenant.SHOP, () -> {
            if (keys.count("name", name) == 0) {
                keys.keep(name, key, Actor.ATTIMO, scopes);
            }
        });
    }

    /** Says what the studio's file cannot, once. */
    void describeTheStudio() {
        within(
                DemoTenant.STUDIO,
                () -> journeys.namedForChange(
                                DemoTenant.STUDIO.survey().mapping().journey().name())
                        .filter(journey -> journey.touchpoints().stream()
                                .allMatch(touchpoint -> touchpoint.owner().isEmpty()))
                        .ifPresent(StudioSurvey::describe));
    }

    private void within(DemoTenant tenant, Runnable work) {
        tenancy.within(tenant.code(), () -> QuarkusTransaction.requiringNew().run(work));
    }
}
