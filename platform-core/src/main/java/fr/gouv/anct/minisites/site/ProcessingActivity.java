package fr.gouv.anct.minisites.site;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.validation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A processing of personal data: purpose, legal basis, data, retention. All plain sentences. */
@JsonTypeName("Processing")
public record ProcessingActivity(
        @NotBlank @Size(max = LegalFacts.LONGEST_ENTRY) String purpose,
        @NotBlank @Size(max = LegalFacts.LONGEST_ENTRY) String legalBasis,
        @NotBlank @Size(max = LegalFacts.LONGEST_ENTRY) String data,
        @NotBlank @Size(max = LegalFacts.LONGEST_ENTRY) String retention) {

    ProcessingActivity normalized() {
        return new ProcessingActivity(
                PlainText.line(purpose), PlainText.line(legalBasis), PlainText.line(data), PlainText.line(retention));
    }
}
