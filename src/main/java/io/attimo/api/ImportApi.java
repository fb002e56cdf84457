package io.attimo.api;

import io.attimo.audit.AuditEvent;
import io.attimo.audit.AuditEventKind;
import io.attimo.intake.FileAndMappingFaultMessages;
import io.attimo.intake.Import;
import io.attimo.intake.ImportCommands;
import io.attimo.intake.ImportState;
import io.attimo.intake.Imports;
import io.attimo.intake.PreviewRequests;
import io.attimo.intake.UploadReceiver;
import io.attimo.mapping.InvalidMapping;
import io.attimo.mapping.Mapping;
import io.attimo.mapping.MappingCheck;
import io.attimo.mapping.MappingText;
import io.attimo.mapping.TableLayout;
import io.attimo.platform.limits.RateLimited;
import io.attimo.platform.text.Messages;
import io.attimo.platform.transfer.MissingFileName;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.platform.web.Refusal;
import io.attimo.platform.web.RequiresApiKey;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Bringing a file of answers, and how far it has come. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RateLimited("api")
public class ImportApi {

    private static final String PROBLEM = "application/problem+json";

    private static final String MAPPING = "What the columns mean, as JSON: the journey with its stages and touchpoints,"
            + " each with the column that answers it and that column's scale (1-5, 1-7, 1-10, nps, or an object: its ends “min”"
            + " and “max” and, but for one of these and one of two marks, what of it is “pain” and “glory”, each as [from, to] in"
            + " marks as people wrote them; “reversed” where the lowest mark is the best, “words” for the marks of words);"
            + " “answer”,"
            + " the column that tells answers apart ({\"column\"}) or \"row\", where each row is one, and “customer”, the"
            + " column that names who gave them; or “key” alone, a column that means both; with “answer”, a file that would"
            + " change answers of an earlier one fails with that reason, unless “replace” is true; “date”, the day of all answers or the column it stands in, with its “pattern”"
            + " or, for numbers since 1970, “unix” (s or ms); “zone” is that of times that tell none. Where they are wanted:"
            + " “header”"
            + " (“first” record of the heading, how many “rows” it has, 0 where no row is one, and which of them “names” the columns; “#7” is always"
            + " the seventh column), “sheet” of a workbook, “encoding” of a text, “leaveOut” for rows that are no answers (a"
            + " “column” and what it “is” or “isNot”), “long” for one row per answer (the columns of “question” and “value”; a"
            + " touchpoint’s “column” is then the question), “weight” for the “column” that says as how many answers each"
            + " counts (a row without a number above 0 in it is refused), and “columns” instead of “column” for one column"
            + " per option, of a rating from"
            + " the lowest mark; of a segment “labels” are then the options by their columns, and “other” is the label of who chose several. Whoever imports such a file by hand"
            + " first can download the mapping, ready for use, from the page of that import's columns.";

    private static final String EXAMPLE = """
            {
              "journey": {
                "name": "Airport visit",
                "stages": [
                  {
                    "name": "Waiting",
                    "touchpoints": [
                      {"name": "Restaurants", "column": "food", "scale": "1-5"},
                      {"name": "Wi-Fi", "column": "wifi", "scale": "1-5"}
                    ]
                  }
                ]
              },
              "key": "id",
              "date": {"column": "day", "pattern": "yyyy-MM-dd"}
            }
            """;

    /** @param id to ask for the import by */
    public record Accepted(UUID id) {}

    /**
     * How far an import has come.
     *
     * @param state running, checked (by a dry run), done, failed or cancelled; one that was undone is cancelled
     * @param total rows of the file; 0 until they have been counted
     * @param done rows taken so far
     * @param refused rows that could not be read so far
     * @param cellsRefused marks, labels and comments that could not be read, in rows that are taken all the same
     * @param leftOut rows that the mapping’s “leaveOut” says are no answers
     * @param added rows in that are new, or fill what was empty
     * @param replaced rows in that made something else of what stood there: a mark, a label, a comment, the day, the weight or
     *     the customer
     * @param unchanged rows in that said what stood there already
     * @param wouldReplace answers of earlier files that would change, as it was found when the file was tried
     * @param journey the name of the journey the answers belong to
     * @param failure why it failed, in the caller's language; null where it has not
     */
    public record Standing(
            UUID id,
            String state,
            long total,
            long done,
            long refused,
            long cellsRefused,
            long leftOut,
            long added,
            long replaced,
            long unchanged,
            long wouldReplace,
            String journey,
            String failure) {

        static Standing of(Import file) {
            var failure = FileAndMappingFaultMessages.of(file.failure());
            return new Standing(
                    file.id(),
                    state(file.state()),
                    file.count().total(),
                    file.progress().done(),
                    file.refusedSoFar(),
                    file.cellsRefused(),
                    file.leftOutSoFar(),
                    file.progress().added(),
                    file.progress().replaced(),
                    file.progress().unchanged(),
                    file.replacements().answers(),
                    file.journeyName(),
                    failure.isEmpty() ? null : failure);
        }

        private static String state(ImportState state) {
            return switch (state) {
                case CHECKED -> "checked";
                case DONE -> "done";
                case FAILED -> "failed";
                case CANCELLED, UNDONE -> "cancelled";
                default -> "running";
            };
        }
    }

    private final Imports imports;
    private final UploadReceiver uploadReceiver;
    private final PreviewRequests previewRequests;
    private final ImportCommands importCommands;
    private final CurrentApiKey key;
    private final Clock clock;

    ImportApi(
            Imports imports,
            UploadReceiver uploadReceiver,
            PreviewRequests previewRequests,
            ImportCommands importCommands,
            CurrentApiKey key,
            Clock clock) {
        this.imports = imports;
        this.uploadReceiver = uploadReceiver;
        this.previewRequests = previewRequests;
        this.importCommands = importCommands;
        this.key = key;
        this.clock = clock;
    }

    /**
     * @param file CSV up to 200 MB, or an XLSX workbook up to 10 MB
     * @param sheet of a workbook, by its name; without it the mapping’s, or the first that has rows
     * @param mapping what its columns mean, as JSON text or as a file of it
     * @param dryRun to end in state “checked”, with nothing stored, until it is started or forgotten; 24 hours at most
     */
    @POST
    @RequiresApiKey(ApiKeyScope.WRITE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Import a file of answers; what can be taken is taken, what cannot is counted")
    @APIResponse(
            responseCode = "202",
            description = "taken; ask for it by its id",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Accepted.class)))
    @APIResponse(
            responseCode = "413",
            description = "the file or the mapping is too large",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "415",
            description = "sent otherwise than as multipart/form-data, or compressed",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "the file or the mapping is missing or cannot be read",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "429",
            description = "too many files at once or in a minute; Retry-After says when to come again",
            content = @Content(mediaType = PROBLEM))
    public Response create(
            @RestQuery @DefaultValue("false") boolean dryRun,
            @RestForm FileUpload file,
            @RestForm String sheet,
            @RestForm String mapping,
            @RestForm("mapping") @Schema(description = MAPPING, examples = EXAMPLE) FileUpload mappingFile)
            throws IOException {
        if (MissingFileName.isSentAs("file")) {
            throw refusal(422, MissingFileName.sentence("file"));
        }
        if (file == null) {
            throw refusal(422, Messages.here(ApiMessages.class).fileMissing());
        }
        try {
            var columns = MappingText.read(text(mapping, mappingFile));
            MappingCheck.ofTable(columns);
            var stored = uploadReceiver.store(file, key.actor());
            uploadReceiver.take(stored, TableLayout.of(sheet(sheet, columns), columns));
            previewRequests.await(stored.id(), PreviewRequests.OF_A_PROGRAM);
            return beginOrForget(stored.id(), columns, dryRun);
        } catch (InvalidMapping bad) {
            throw refusal(bad.isTooLarge() ? 413 : 422, String.join("; ", FileAndMappingFaultMessages.of(bad)));
        }
    }

    /** As the mapping says, unless it is said beside it. */
    private static String sheet(String sheet, Mapping columns) {
        return sheet == null || sheet.isBlank() ? columns.sheet() : sheet.strip();
    }

    private Response beginOrForget(UUID id, Mapping columns, boolean dryRun) {
        try {
            return begin(id, columns, dryRun);
        } catch (InvalidMapping | Refusal refused) {
            importCommands.forget(id);
            throw refused;
        }
    }

    /** Of a file that waits behind many others it is told later what is wrong with it, by its failure. */
    @Transactional
    Response begin(UUID id, Mapping columns, boolean dryRun) {
        var file = imports.getForChange(id);
        if (file.isUnreadable()) {
            throw refusal(file.failure().isTooLarge() ? 413 : 422, FileAndMappingFaultMessages.of(file.failure()));
        }
        if (dryRun) {
            importCommands.begin(file, columns);
        } else {
            importCommands.beginAndGoOn(file, columns);
            key.record(new AuditEvent(AuditEventKind.IMPORT_STARTED, file.fileName(), file.journeyName()));
        }
        return Response.accepted(new Accepted(id)).build();
    }

    @GET
    @RequiresApiKey(ApiKeyScope.WRITE)
    @Path("{id}")
    @Operation(summary = "How far an import has come")
    public Standing show(UUID id) {
        return Standing.of(imports.get(id));
    }

    @POST
    @RequiresApiKey(ApiKeyScope.WRITE)
    @Path("{id}/start")
    @Transactional
    @Operation(summary = "Take in what a dry run has checked")
    @APIResponse(
            responseCode = "202",
            description = "taken; ask for it by its id",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Accepted.class)))
    @APIResponse(
            responseCode = "409",
            description = "it is not in state “checked”, or its file is no longer kept",
            content = @Content(mediaType = PROBLEM))
    public Response start(UUID id) {
        var file = imports.getForChange(id);
        if (!importCommands.start(file, clock.instant())) {
            throw refusal(409, Messages.here(ApiMessages.class).notChecked());
        }
        key.record(new AuditEvent(AuditEventKind.IMPORT_STARTED, file.fileName(), file.journeyName()));
        return Response.accepted(new Accepted(id)).build();
    }

    @DELETE
    @RequiresApiKey(ApiKeyScope.WRITE)
    @Path("{id}")
    @Transactional
    @Operation(summary = "Forget a file of which nothing was taken in")
    @APIResponse(responseCode = "204", description = "nothing is kept of it")
    @APIResponse(
            responseCode = "409",
            description = "it is at work, or some of it was taken in",
            content = @Content(mediaType = PROBLEM))
    public void forget(UUID id) {
        var file = imports.getForChange(id);
        if (!importCommands.forget(file)) {
            throw refusal(409, Messages.here(ApiMessages.class).notForgettable());
        }
        key.record(AuditEvent.of(AuditEventKind.IMPORT_CANCELLED, file.fileName()));
    }

    // The framework takes a file for typed text as well, with its byte order mark and whatever is no text.
    private static String text(String typed, FileUpload file) throws IOException {
        var text = file == null ? typed : MappingText.of(file.uploadedFile());
        if (text == null || text.isBlank()) {
            throw refusal(422, Messages.here(ApiMessages.class).mappingMissing());
        }
        return text;
    }

    private static Refusal refusal(int status, String sentence) {
        return new Refusal(status, locale -> sentence);
    }
}
