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
        if (!isOpen(file)) {
            return go.to("/imports/%s", id);
        }
        var preview = uploads.look(file);
        var columns = file.mapping()
                .map(mapping -> ColumnsOfMapping.of(mapping, preview))
                .orElseGet(() -> Guess.of(
                        preview, Mapping.USUAL_SOURCE, journeys.inUse().stream().findFirst()));
        return Response.ok(show(file, preview, columns, "", Problems.none())).build();
    }

    @POST
    @Path("columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response update(UUID id, MultivaluedMap<String, String> form) throws IOException {
        var file = imports.getForChange(id);
        if (!isOpen(file)) {
            return go.to("/imports/%s", id);
        }
        var preview = uploads.look(file);
        var columns = Columns.typed(form, preview);
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
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response map(UUID id, @RestForm String mapping, @RestForm FileUpload mappingFile) throws IOException {
        var file = imports.getForChange(id);
        if (!isOpen(file)) {
            return go.to("/imports/%s", id);
        }
        var preview = uploads.look(file);
        var text = mapping == null ? "" : mapping;
        try {
            text = text(text, mappingFile);
            trial.begin(file, MappingText.read(text), preview.header());
            return go.to("/imports/%s", id);
        } catch (BadMapping bad) {
            var problems = Problems.none().add("mapping", String.join("; ", Sentences.of(bad)));
            return refuse(file, preview, guess(preview), text, problems);
        }
    }

    /** Another sheet of a workbook, which begins anew. */
    @POST
    @Path("sheet")
    @Transactional
    public Response choose(UUID id, @RestForm String sheet) throws IOException {
        var file = imports.getForChange(id);
        if (!isOpen(file)) {
            return go.to("/imports/%s", id);
        }
        try {
            Preview.of(uploads.file(id), sheet).book().ifPresent(book -> file.lookAt(book.sheet()));
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

    private boolean isOpen(Import file) {
        return file.isMappable() && uploads.has(file.id());
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

    private static String text(String typed, FileUpload file) throws IOException {
        var text = file == null || file.size() == 0 ? typed : MappingText.of(file.uploadedFile());
        if (text.isBlank()) {
            throw new BadMapping(List.of(new BadMapping.Problem("", BadMapping.Fault.NOTHING, "")));
        }
        return text;
    }
}
