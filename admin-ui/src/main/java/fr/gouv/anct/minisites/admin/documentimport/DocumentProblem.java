package fr.gouv.anct.minisites.admin.documentimport;

import fr.gouv.anct.minisites.validation.Coded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem in one value of a list of documents.
 *
 * @param line number of the line, from 1
 * @param column null for the line as a whole
 * @param arguments of its message, which says the remedy
 */
record DocumentProblem(int line, @Nullable DocumentColumn column, Kind kind, List<String> arguments) {

    /** Kind of a problem; the arguments of its message are the value and what is possible instead. */
    enum Kind implements Coded {
        NO_FILE_COLUMN,
        UNKNOWN_COLUMN,
        REPEATED_COLUMN,
        MANY_VALUES,
        FILE_MISSING,
        FILE_UNKNOWN,
        FILE_AMBIGUOUS,
        FILE_REPEATED,
        FILE_UNREAD,
        TITLE_WITHOUT_LETTERS,
        LONG,
        UNKNOWN_CHOICE,
        DATE,
        UNKNOWN_TERM,
        UNKNOWN_TERRITORY,
        AMBIGUOUS_TERRITORY,
        MANY_TERMS,
        MANY_TAGS
    }

    static DocumentProblem of(int line, @Nullable DocumentColumn column, Kind kind, Object... arguments) {
        return new DocumentProblem(
                line,
                column,
                kind,
                List.of(arguments).stream().map(String::valueOf).toList());
    }
}
