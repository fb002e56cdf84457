package io.attimo.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.attimo.intake.ImportCommands;
import io.attimo.intake.PreviewRequests;
import io.attimo.intake.UploadReceiver;
import io.attimo.mapping.MappingText;
import io.attimo.mapping.TableLayout;
import io.attimo.platform.limits.RateLimited;
import io.attimo.platform.text.Messages;
import io.attimo.platform.transfer.MissingFileName;
import io.attimo.platform.web.ApiKeyScope;
import io.attimo.platform.web.Refusal;
import io.attimo.platform.web.RequiresApiKey;
import io.attimo.proposal.MappingProposal;
import io.attimo.proposal.Proposals;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What a file's columns seem to mean, as the page of its columns would propose it. */
@Path("/api/v1/imports/proposal")
@Produces(MediaType.APPLICATION_JSON)
@RateLimited("api")
public class ImportProposalApi {

    private static final String PROBLEM = "application/problem+json";

    /**
     * A mapping to look at and to send back with the file.
     *
     * @param mapping as an import takes it; what the file leaves open is left out
     * @param doubts what of it to look at, in the caller's language
     */
    public record Proposed(
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String mapping, List<Doubted> doubts) {

        static Proposed of(MappingProposal proposal) {
            return new Proposed(
                    MappingText.print(proposal.mapping()),
                    proposal.doubts().stream()
                            .map(doubt ->
                                    new Doubted(doubt.column(), doubt.about().code(), doubt.sentence()))
                            .toList());
        }
    }

    /**
     * @param column of the file; empty where it is about the file as a whole
     * @param about key, customer, date, scale, words, missing, header, encoding or rows
     * @param why a sentence; of a part that is left out it names what that may be
     */
    public record Doubted(String column, String about, String why) {}

    private final UploadReceiver uploadReceiver;
    private final PreviewRequests previewRequests;
    private final ImportCommands importCommands;
    private final Proposals proposals;
    private final CurrentApiKey key;

    ImportProposalApi(
            UploadReceiver uploadReceiver,
            PreviewRequests previewRequests,
            ImportCommands importCommands,
            Proposals proposals,
            CurrentApiKey key) {
        this.uploadReceiver = uploadReceiver;
        this.previewRequests = previewRequests;
        this.importCommands = importCommands;
        this.proposals = proposals;
        this.key = key;
    }

    /**
     * @param file CSV up to 200 MB, or an XLSX workbook up to 10 MB; nothing is kept of it
     * @param sheet of a workbook, by its name; without it the first that has rows
     * @param journey it would go into, by its id or name, or the name of one to be made; without it the one that fits best
     */
    @POST
    @RequiresApiKey(ApiKeyScope.WRITE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Propose a mapping for a file of answers, and say what of it to look at")
    @APIResponse(
            responseCode = "200",
            description = "a mapping; sent back unchanged it imports, unless a part had to be left out",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Proposed.class)))
    @APIResponse(responseCode = "413", description = "the file is too large", content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "415",
            description = "sent otherwise than as multipart/form-data, or compressed",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "422",
            description = "the file is missing or cannot be read",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "429",
            description = "too many files at once or in a minute; Retry-After says when to come again",
            content = @Content(mediaType = PROBLEM))
    @APIResponse(
            responseCode = "503",
            description = "many files wait to be read; come again later",
            content = @Content(mediaType = PROBLEM))
    public Proposed propose(
            @RestForm FileUpload file, @RestForm String sheet, @RestForm @DefaultValue("") String journey) {
        if (MissingFileName.isSentAs("file")) {
            throw new Refusal(422, locale -> MissingFileName.sentence("file"));
        }
        if (file == null) {
            throw new Refusal(
                    422, locale -> Messages.in(ApiMessages.class, locale).fileMissing());
        }
        var stored = uploadReceiver.store(file, key.actor());
        uploadReceiver.take(stored, TableLayout.of(sheet == null || sheet.isBlank() ? null : sheet.strip()));
        try {
            previewRequests.await(stored.id(), PreviewRequests.OF_A_PROGRAM);
            return Proposed.of(proposals.of(previewRequests.found(stored.id()), stored.fileName(), journey));
        } finally {
            importCommands.forget(stored.id());
        }
    }
}
