package fr.gouv.anct.minisites.content.check;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reports documents that seem to be in another language but do not declare it (DSFR, RGAA 13.3): without a declaration
 * they pass for the language of the site.
 */
final class DocumentLanguageRule implements Rule {

    private static final Pattern FOREIGN = Pattern.compile("(?i).*[-_."
            + " (](?:en|eng|english|anglais|de|deutsch|allemand|es|espanol|español|espagnol|it|italiano|italien)(?:[-_."
            + " )].*)?");

    @Override
    public Stream<Finding> check(CheckedContent content) {
        return content.documents()
                .filter(document -> document.file().language() == null && foreign(document.file()))
                .map(document -> Finding.of(
                        Issue.DOCUMENT_LANGUAGE,
                        document.spot().inside("document"),
                        document.file().name()));
    }

    private static boolean foreign(ResolvedReferences.TargetFile file) {
        return FOREIGN.matcher(DocumentTitleRule.bare(file.name())).matches();
    }
}
