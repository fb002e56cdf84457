package io.attimo.intake;

import io.attimo.identity.Allowed;
import io.attimo.identity.CurrentMember;
import io.attimo.identity.Once;
import io.attimo.identity.Role;
import io.attimo.platform.text.Typed;
import io.attimo.platform.web.Go;
import io.attimo.platform.web.Problems;
import io.attimo.platform.web.Refusal;
import io.attimo.tenant.Deed;
import io.attimo.tenant.DeedKind;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** From an import to a saved mapping, and back: saving what this one uses, using one that was saved. */
@Path("/imports/{id}/mappings")
@Allowed(Role.EDITOR)
class MappingUsePages {

    @CheckedTemplate(basePath = "intake")
    static class Views {
        static native TemplateInstance mapping(Import file, Mapping mapping, String name, Problems problems);
    }

    private final Imports imports;
    private final SavedMappings mappings;
    private final Uploads uploads;
    private final Trial trial;
    private final CurrentMember me;
    private final Go go;
    private final Clock clock;

    MappingUsePages(
            Imports imports,
            SavedMappings mappings,
            Uploads uploads,
            Trial trial,
            CurrentMember me,
            Go go,
            Clock clock) {
        this.imports = imports;
        this.mappings = mappings;
        this.uploads = uploads;
        this.trial = trial;
        this.me = me;
        this.go = go;
        this.clock = clock;
    }

    @GET
    public Response blank(UUID id) {
        var file = imports.get(id);
        return file.mapping()
                .map(mapping -> go.again(200, Views.mapping(file, mapping, file.journeyName(), Problems.none())))
                .orElseGet(() -> go.to("/imports/%s", id));
    }

    /** A file without a mapping yet has nothing to save. */
    @POST
    @Once
    @Transactional
    public Response save(UUID id, @RestForm String name) {
        var file = imports.get(id);
        var mapping = file.mapping();
        if (mapping.isEmpty()) {
            return go.to("/imports/%s", id);
        }
        var typed = Typed.line(name);
        var problems = mappings.problems(typed, null);
        if (problems.any()) {
            return go.again(422, Views.mapping(file, mapping.get(), typed.text(), problems));
        }
        mappings.keep(new SavedMapping(typed.text(), mapping.get(), me.get().name(), clock.instant()));
        me.did(Deed.of(DeedKind.MAPPING_SAVED, typed.text()));
        return go.to("/imports/%s", id);
    }

    /** Tries the file with it at once; only where it names a fixed day is a person asked for the new one. */
    @POST
    @Path("{mapping}")
    @Transactional
    public Response use(UUID id, UUID mapping) throws IOException {
        var file = imports.getForChange(id);
        var saved = mappings.get(mapping);
        if (!file.isMappable()) {
            return go.to("/imports/%s", id);
        }
        var header = uploads.look(file).header();
        saved.use(clock.instant());
        if (saved.mapping().date().isFixed()) {
            file.propose(saved.mapping().withoutDay());
            return go.to("/imports/%s/columns", id);
        }
        try {
            trial.begin(file, saved.mapping(), header);
            return go.to("/imports/%s", id);
        } catch (BadMapping bad) {
            throw Refusal.unprocessable(locale -> String.join("; ", Sentences.of(bad)));
        }
    }
}
