package fr.gouv.anct.minisites.content.section;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.validation.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The cleaned title, on one line, with which a form or the API creates an empty shared section. */
public record NewSection(
        @NotBlank @Size(max = Revision.LONGEST_TITLE) String title) {

    /** Normalises a title as it was typed or sent. */
    public static NewSection of(String title) {
        return new NewSection(PlainText.clean(title).replace("\n", " "));
    }
}
