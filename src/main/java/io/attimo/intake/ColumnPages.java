package io.attimo.intake;

import io.attimo.identity.Allowed;
import io.attimo.identity.Role;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Stage;
import io.attimo.platform.files.BadFile;
import io.attimo.platform.web.Go;
import io.attimo.platform.web.Problems;
import io.attimo.platform.web.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What the columns of a file mean: line by line, or as one mapping. */
@Path("/imports/{id}")
@Allowed(Role.EDITOR)
class ColumnPages {

    @CheckedTemplate(basePath = "intake")
    static class Views {
        static native TemplateInstance columns(
                Import file, Preview preview, Columns columns, Names names, String mapping, Problems problems);
    }

    /** What is there already, to choose from. */
    public record Names(List<String> journeys, List<String> stages, List<SavedMapping> offers) {}

    /** Where the text of a mapping comes from. */
    private interface MappingSource {
        String text() throws IOException;
    }

    private final Imports imports;
    private final Journeys journeys;
    private final SavedMappings mappings;
    private final Uploads uploads;
    private final Trial trial;
    private final Go go;

    ColumnPages(Imports imports, Journeys journeys, SavedMappings mappings, Uploads uploads, Trial trial, Go go) {
        this.imports = imports;
        this.journeys = journeys;
        this.mappings = mappings;
        this.uploads = uploads;
        this.trial = trial;
        this.go = go;
    }

    @GET
    @Path("columns")
    public Response edit(UUID id) throws IOException {
        var file = imports.get(id);
        if (!file.isMappable()) {
            return go.to("/imports/%s", id);
        }
        var preview = uploads.look(file);
        var columns = file.mapping()
                .map(mapping -> ColumnsOfMapping.of(mapping, preview))
                .orElseGet(() -> guess(preview));
        return Response.ok(show(file, preview, columns, "", Problems.none())).build();
    }

    @POST
    @Path("columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response update(UUID id, MultivaluedMap<String, String> form) throws IOException {
        var file = imports.getForChange(id);
        if (!file.isMappable()) {
            return go.to("/imports/%s", id);
        }
        var preview = uploads.look(file);
        var columns = Columns.typed(form, preview);
        var problems = Problems.none();
        if (problems.any()) {
            return refuse(file, preview, columns, "", problems);
        }
        var fields = new HashMap<String, String>();
        try {
            trial.begin(file, MappingOfColumns.of(columns, file.mapping(), fields), preview.header());
            return go.to("/imports/%s", id);
        } catch (BadMapping bad) {
            return refuse(file, preview, columns, "", Sentences.of(bad, fields, columns));
        }
    }

    @POST
    @Path("mapping")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response map(UUID id, @RestForm @DefaultValue("") String mapping) throws IOException {
        return map(id, mapping, () -> mapping);
    }

    @POST
    @Path("mapping")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response mapByFile(UUID id, @RestForm FileUpload mappingFile) throws IOException {
        return map(id, "", () -> mappingFile == null ? "" : MappingText.of(mappingFile.uploadedFile()));
    }

    private Response map(UUID id, String typed, MappingSource source) throws IOException {
        var file = imports.getForChange(id);
        if (!file.isMappable()) {
            return go.to("/imports/%s", id);
        }
        var preview = uploads.look(file);
        var problems = Problems.none();
        try {
            if (!problems.any()) {
                trial.begin(file, MappingText.read(source.text()), preview.header());
                return go.to("/imports/%s", id);
            }
        } catch (BadMapping bad) {
            problems.add("mapping", String.join("; ", Sentences.of(bad)));
        }
        return refuse(file, preview, guess(preview), typed, problems);
    }

    /** Another sheet of a workbook, which begins anew. */
    @POST
    @Path("sheet")
    @Transactional
    public Response choose(UUID id, @RestForm String sheet) throws IOException {
        var file = imports.getForChange(id);
        if (!file.isMappable()) {
            return go.to("/imports/%s", id);
        }
        try {
            uploads.look(file, sheet).book().ifPresent(book -> file.lookAt(book.sheet()));
            return go.to("/imports/%s/columns", id);
        } catch (BadFile bad) {
            var preview = uploads.look(file);
            var problems = Problems.none()
                    .add("sheet", Words.here(ColumnMessages.class).inSheet(sheet, Sentences.of(bad)));
            return refuse(file, preview, guess(preview), "", problems);
        }
    }

    @GET
    @Path("mapping")
    @Produces(MediaType.APPLICATION_JSON)
    public Response mapping(UUID id) {
        var mapping = imports.get(id).mapping().orElseThrow(NotFoundException::new);
        return Response.ok(MappingText.print(mapping))
                .header("Content-Disposition", "attachment; filename=\"mapping.json\"")
                .build();
    }

    private Response refuse(Import file, Preview preview, Columns columns, String mapping, Problems problems) {
        return Response.status(422)
                .entity(show(file, preview, columns, mapping, problems))
                .build();
    }

    private TemplateInstance show(Import file, Preview preview, Columns columns, String mapping, Problems problems) {
        var inUse = journeys.inUse();
        var stages = inUse.stream()
                .filter(journey -> journey.name().equals(columns.journey()))
                .flatMap(journey -> journey.stages().stream())
                .map(Stage::name)
                .toList();
        var names = new Names(inUse.stream().map(Journey::name).toList(), stages, mappings.fitting(preview.header()));
        return Views.columns(file, preview, columns, names, mapping, problems);
    }

    private Columns guess(Preview preview) {
        return Guess.of(preview, Mapping.USUAL_SOURCE, journeys.inUse().stream().findFirst());
    }
}
