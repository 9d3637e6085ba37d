package fr.gouv.anct.minisites.site;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.validation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A company that processes personal data for the publisher. */
@JsonTypeName("Processor")
public record DataProcessor(
        @NotBlank @Size(max = LegalFacts.LONGEST_ENTRY) String name,
        @NotBlank @Size(max = LegalFacts.LONGEST_ENTRY) String country,
        @NotBlank @Size(max = LegalFacts.LONGEST_ENTRY) String role) {

    DataProcessor normalized() {
        return new DataProcessor(PlainText.line(name), PlainText.line(country), PlainText.line(role));
    }
}
