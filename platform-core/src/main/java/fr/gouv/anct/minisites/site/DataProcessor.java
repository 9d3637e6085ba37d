package fr.gouv.anct.minisites.site;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.validation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A processor of personal data under the RGPD (« sous-traitant ») with name, country and role, listed in the legal
 * facts of a site.
 */
@JsonTypeName("Processor")
public record DataProcessor(
        @NotBlank @Size(max = LegalFacts.LONGEST_ENTRY) String name,
        @NotBlank @Size(max = LegalFacts.LONGEST_ENTRY) String country,
        @NotBlank @Size(max = LegalFacts.LONGEST_ENTRY) String role) {

    DataProcessor normalized() {
        return new DataProcessor(PlainText.line(name), PlainText.line(country), PlainText.line(role));
    }
}
