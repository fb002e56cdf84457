package io.attimo.intake;

import io.attimo.form.FormProblems;
import io.attimo.form.FormRefusal;
import io.attimo.form.FormSubmissionHandler;
import io.attimo.identity.RequiresRole;
import io.attimo.identity.Role;
import io.attimo.journey.Journey;
import io.attimo.journey.Journeys;
import io.attimo.journey.Stage;
import io.attimo.mapping.FindingsSerializer;
import io.attimo.mapping.InvalidMapping;
import io.attimo.mapping.MappingText;
import io.attimo.mapping.SavedMapping;
import io.attimo.mapping.SavedMappings;
import io.attimo.mapping.TableLayout;
import io.attimo.platform.files.UnreadableFile;
import io.attimo.platform.text.Messages;
import io.attimo.platform.web.Redirects;
import io.attimo.proposal.ColumnForm;
import io.attimo.proposal.ColumnFormOfMapping;
import io.attimo.proposal.ColumnMessages;
import io.attimo.proposal.DoubtGroup;
import io.attimo.proposal.FilePreview;
import io.attimo.proposal.LayoutForm;
import io.attimo.proposal.MappingOfColumnForm;
import io.attimo.proposal.Proposals;
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
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What the columns of a file mean: line by line, or as one mapping. */
@Path("/imports/{id}")
@RequiresRole(Role.EDITOR)
class ColumnPages {

    @CheckedTemplate(basePath = "intake")
    static class Views {
        static native TemplateInstance columns(
                Import file,
                FilePreview preview,
                ColumnForm columns,
                ColumnForm.Alike alike,
                Names names,
                List<DoubtGroup> doubts,
                LayoutForm layout,
                String mapping,
                FormProblems problems);

        static native TemplateInstance reading(Import file);
    }

    /** What is there already, to choose from. */
    public record Names(
            List<String> journeys, List<String> stages, List<SavedMapping> offers, List<String> rulesBeside) {}

    /** Where the text of a mapping comes from. */
    private interface MappingSource {
        String text() throws IOException;
    }

    private final Imports imports;
    private final Journeys journeys;
    private final SavedMappings mappings;
    private final UploadPreviews previews;
    private final Uploads uploads;
    private final Proposals proposals;
    private final PreviewRequests previewRequests;
    private final ImportCommands importCommands;
    private final FormSubmissionHandler formSubmissionHandler;
    private final Redirects redirects;

    ColumnPages(
            Imports imports,
            Journeys journeys,
            SavedMappings mappings,
            UploadPreviews previews,
            Uploads uploads,
            Proposals proposals,
            PreviewRequests previewRequests,
            ImportCommands importCommands,
            FormSubmissionHandler formSubmissionHandler,
            Redirects redirects) {
        this.imports = imports;
        this.journeys = journeys;
        this.mappings = mappings;
        this.previews = previews;
        this.uploads = uploads;
        this.proposals = proposals;
        this.previewRequests = previewRequests;
        this.importCommands = importCommands;
        this.formSubmissionHandler = formSubmissionHandler;
        this.redirects = redirects;
    }

    @GET
    @Path("columns")
    public Response edit(UUID id) {
        previewRequests.await(id);
        var file = imports.get(id);
        if (file.isUnreadable()) {
            return asksForAnother(file);
        }
        if (!file.isMappable()) {
            return redirects.to("/imports/%s", id);
        }
        var preview = previews.of(file);
        if (preview.isEmpty()) {
            return Response.ok(Views.reading(file)).build();
        }
        var columnForm = file.mapping()
                .map(mapping -> ColumnFormOfMapping.of(mapping, preview.get(), unknownWords(file)))
                .orElseGet(() -> guess(file, preview.get()));
        return formSubmissionHandler.show(
                problems -> checkSheet(problems, file),
                problems -> show(file, preview.get(), columnForm, textOfOther(file, columnForm), problems));
    }

    /** A mapping that the form of the columns cannot hold stands there as text; else blank. */
    private static String textOfOther(Import file, ColumnForm columnForm) {
        return file.mapping()
                .filter(mapping -> !columnForm.holds(mapping))
                .map(MappingText::print)
                .orElse("");
    }

    private Map<String, Set<String>> unknownWords(Import file) {
        try {
            return FindingsSerializer.unknownWords(uploads.findings(file.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @POST
    @Path("columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response update(UUID id, MultivaluedMap<String, String> form) {
        previewRequests.await(id);
        var file = imports.getForChange(id);
        var preview = previews.of(file);
        if (preview.isEmpty()) {
            return redirects.to("/imports/%s/columns", id);
        }
        var typed = ColumnForm.typed(form, preview.get());
        boolean saysAlike = "same".equals(form.getFirst("show"));
        var columnForm = saysAlike ? typed.withAlike(form, preview.get()) : typed;
        if (form.containsKey("show")) {
            return formSubmissionHandler.show(
                    problems -> {}, problems -> show(file, preview.get(), columnForm, "", problems));
        }
        var fields = new HashMap<String, String>();
        return formSubmissionHandler.take(
                problems -> {}, problems -> show(file, preview.get(), columnForm, "", problems), () -> {
                    try {
                        importCommands.begin(file, MappingOfColumnForm.of(columnForm, file.mapping(), fields));
                        return redirects.to("/imports/%s", id);
                    } catch (InvalidMapping bad) {
                        throw new FormRefusal(
                                problems -> FileAndMappingFaultMessages.say(problems, bad, fields, columnForm));
                    }
                });
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
        previewRequests.await(id);
        var file = imports.getForChange(id);
        var preview = previews.of(file);
        if (preview.isEmpty()) {
            return redirects.to("/imports/%s/columns", id);
        }
        return formSubmissionHandler.take(
                problems -> {},
                problems -> show(file, preview.get(), guess(file, preview.get()), typed, problems),
                () -> {
                    try {
                        importCommands.begin(file, MappingText.read(source.text()));
                        return redirects.to("/imports/%s", id);
                    } catch (InvalidMapping bad) {
                        throw FormRefusal.at("mapping", String.join("; ", FileAndMappingFaultMessages.of(bad)));
                    }
                });
    }

    /** The names in other rows, or other characters: what was said of the columns no longer counts. */
    @POST
    @Path("layout")
    @Transactional
    public Response layOut(
            UUID id,
            @RestForm @DefaultValue("") String first,
            @RestForm @DefaultValue("") String rows,
            @RestForm @DefaultValue("") String names,
            @RestForm @DefaultValue("") String encoding,
            @RestForm @DefaultValue("") String question,
            @RestForm @DefaultValue("") String value) {
        previewRequests.await(id);
        var file = imports.getForChange(id);
        var preview = previews.of(file);
        if (preview.isEmpty()) {
            return redirects.to("/imports/%s/columns", id);
        }
        var layoutForm = new LayoutForm(first, rows, names, encoding, question, value);
        return formSubmissionHandler.take(
                layoutForm,
                problems -> show(file, preview.get(), guess(file, preview.get()), layoutForm, "", problems),
                () -> {
                    file.lookAt(file.sheet());
                    previewRequests.ask(file, layoutForm.layout(file.sheet()));
                    return redirects.to("/imports/%s/columns", id);
                });
    }

    /** Another sheet of a workbook, which begins anew. */
    @POST
    @Path("sheet")
    @Transactional
    public Response choose(UUID id, @RestForm @DefaultValue("") String sheet) {
        previewRequests.await(id);
        var file = imports.getForChange(id);
        var sheets = previews.sheets(file);
        if (sheets.contains(sheet)) {
            if (sheet.equals(file.sheet())) {
                file.lookAt(sheet);
            }
            previewRequests.ask(file, TableLayout.of(sheet));
            return redirects.to("/imports/%s/columns", id);
        }
        var names = String.join(", ", sheets);
        var failure = ImportFailure.of(new UnreadableFile(UnreadableFile.Fault.NO_SUCH_SHEET, 0, names));
        return previews.of(file)
                .filter(FilePreview::isWorkbook)
                .map(preview -> formSubmissionHandler.show(
                        problems -> sayOfSheet(problems, sheet, failure),
                        problems -> show(file, preview, guess(file, preview), "", problems)))
                .orElseGet(() -> redirects.to("/imports/%s/columns", id));
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

    /** As whoever brings a file is told at once that it is none. */
    private Response asksForAnother(Import file) {
        return formSubmissionHandler.show(
                problems -> problems.add("file", FileAndMappingFaultMessages.of(file.failure())),
                problems -> ImportPages.Views.index(imports.page(Imports.LIST.plain()), problems));
    }

    /** What was wrong with the sheet, or the rows of the heading, that were chosen last. */
    private void checkSheet(FormProblems problems, Import file) {
        previews.ofImport(file.id())
                .filter(preview -> preview.failure() != null)
                .ifPresent(preview -> {
                    if (preview.layout().header() != null) {
                        problems.add("first", FileAndMappingFaultMessages.of(preview.failure()));
                    } else {
                        sayOfSheet(problems, preview.sheet(), preview.failure());
                    }
                });
    }

    private static void sayOfSheet(FormProblems problems, String sheet, ImportFailure failure) {
        problems.add(
                "sheet", Messages.here(ColumnMessages.class).inSheet(sheet, FileAndMappingFaultMessages.of(failure)));
    }

    private TemplateInstance show(
            Import file, FilePreview filePreview, ColumnForm columnForm, String mapping, FormProblems formProblems) {
        return show(file, filePreview, columnForm, LayoutForm.of(filePreview), mapping, formProblems);
    }

    private TemplateInstance show(
            Import file,
            FilePreview filePreview,
            ColumnForm columnForm,
            LayoutForm layoutForm,
            String mapping,
            FormProblems formProblems) {
        var inUse = journeys.inUse();
        var stages = inUse.stream()
                .filter(journey -> journey.name().equals(columnForm.journey()))
                .flatMap(journey -> journey.stages().stream())
                .map(Stage::name)
                .toList();
        var names = new Names(
                inUse.stream().map(Journey::name).toList(),
                stages,
                mappings.fitting(filePreview::fits),
                rulesBeside(file, filePreview));
        var doubts = file.isMapped()
                ? List.<DoubtGroup>of()
                : DoubtGroup.of(proposals.of(filePreview, file.fileName()).doubts(), columnForm);
        var newStage = Messages.here(ColumnMessages.class).newStage();
        var alike = columnForm.alike(filePreview, newStage);
        return Views.columns(file, filePreview, columnForm, alike, names, doubts, layoutForm, mapping, formProblems);
    }

    private static List<String> rulesBeside(Import file, FilePreview filePreview) {
        return file.mapping().stream()
                .flatMap(mapping -> ColumnFormOfMapping.rulesBeside(mapping, filePreview.header()).stream())
                .map(ColumnFormOfMapping::sentence)
                .toList();
    }

    private ColumnForm guess(Import file, FilePreview filePreview) {
        return proposals.of(filePreview, file.fileName()).columns();
    }
}
