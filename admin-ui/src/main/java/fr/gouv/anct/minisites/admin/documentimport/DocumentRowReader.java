package fr.gouv.anct.minisites.admin.documentimport;

import fr.gouv.anct.minisites.admin.content.TagNames;
import fr.gouv.anct.minisites.admin.documentimport.DocumentProblem.Kind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import fr.gouv.anct.minisites.content.tree.PageNaming;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.territory.Territory;
import fr.gouv.anct.minisites.time.DateInput;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.vocabulary.Term;
import fr.gouv.anct.minisites.vocabulary.TermRef;
import fr.gouv.anct.minisites.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns one row of a list into a document, and collects the problems of its values. */
final class DocumentRowReader {

    private static final int LONGEST_AUTHORS = 300;
    private static final int MOST_TAGS = 20;
    private static final int LONGEST_TAG = 50;

    private final DocumentCsv.Row row;
    private final DocumentLookups lookups;
    private final List<DocumentProblem> problems = new ArrayList<>();

    DocumentRowReader(DocumentCsv.Row row, DocumentLookups lookups) {
        this.row = row;
        this.lookups = lookups;
    }

    List<DocumentProblem> problems() {
        return problems;
    }

    /** Returns the document; empty when there are problems. */
    Optional<PlannedDocument> read() {
        LibraryFile file = file();
        String title = title(file);
        String summary = text(DocumentColumn.SUMMARY, Revision.LONGEST_LEAD);
        DocumentFacts.Kind kind = choice(DocumentColumn.KIND, lookups.kinds());
        LocalDate date = date();
        String authors = text(DocumentColumn.AUTHORS, LONGEST_AUTHORS);
        DocumentFacts.Licence licence = choice(DocumentColumn.LICENCE, lookups.licences());
        List<TermRef> terms = terms();
        List<String> tags = tags();
        if (file == null || !problems.isEmpty()) {
            return Optional.empty();
        }
        DocumentFacts facts = new DocumentFacts(
                kind == null ? lookups.usual() : kind,
                authors.isEmpty() ? null : authors,
                licence,
                List.of(new DocumentFacts.Version(new MediaRef(file.id()), null, null, null)));
        Revision revision = new Revision(
                title,
                null,
                summary.isEmpty() ? null : summary,
                summary.length() > Revision.LONGEST_DESCRIPTION ? "" : summary,
                null,
                tags,
                terms,
                List.of(facts));
        return Optional.of(new PlannedDocument(row.line(), file, revision, date));
    }

    private void refuse(DocumentColumn column, Kind kind, Object... arguments) {
        problems.add(DocumentProblem.of(row.line(), column, kind, arguments));
    }

    private @Nullable LibraryFile file() {
        String typed = row.value(DocumentColumn.FILE);
        if (typed.isEmpty()) {
            refuse(DocumentColumn.FILE, Kind.FILE_MISSING);
            return null;
        }
        List<Target> found = lookups.targets().find(typed, Target::file);
        if (found.size() > 1) {
            refuse(
                    DocumentColumn.FILE,
                    Kind.FILE_AMBIGUOUS,
                    typed,
                    String.join(", ", found.stream().map(Target::address).toList()));
            return null;
        }
        LibraryFile file =
                found.isEmpty() ? null : lookups.files().get(found.getFirst().id());
        if (file == null) {
            refuse(DocumentColumn.FILE, Kind.FILE_UNKNOWN, typed);
        } else if (!file.isRead()) {
            refuse(DocumentColumn.FILE, Kind.FILE_UNREAD, typed);
        }
        return file;
    }

    private String title(@Nullable LibraryFile file) {
        String typed = text(DocumentColumn.TITLE, Revision.LONGEST_TITLE);
        String title = typed.isEmpty() && file != null ? file.description().title() : typed;
        boolean refused = problems.stream().anyMatch(problem -> problem.column() == DocumentColumn.TITLE);
        if (!title.isEmpty() && !refused && !new PageNaming(title, "").check().isEmpty()) {
            refuse(DocumentColumn.TITLE, Kind.TITLE_WITHOUT_LETTERS, title);
        }
        return title;
    }

    private String text(DocumentColumn column, int longest) {
        String text = PlainText.line(row.value(column));
        if (text.length() > longest) {
            refuse(column, Kind.LONG, text.length(), longest);
        }
        return text;
    }

    private <T> @Nullable T choice(DocumentColumn column, Map<String, T> named) {
        String typed = row.value(column);
        T chosen = named.get(DocumentColumn.plain(typed));
        if (chosen == null && !typed.isEmpty()) {
            refuse(column, Kind.UNKNOWN_CHOICE, typed);
        }
        return chosen;
    }

    private LocalDate date() {
        String typed = row.value(DocumentColumn.DATE);
        if (typed.isEmpty()) {
            return lookups.today();
        }
        Optional<LocalDate> date = DateInput.of(typed).date();
        if (date.isEmpty()) {
            refuse(DocumentColumn.DATE, Kind.DATE, typed);
        }
        return date.orElse(lookups.today());
    }

    private List<TermRef> terms() {
        List<TermRef> terms = Stream.of(
                        terms(DocumentColumn.THEMES, Vocabulary.THEME),
                        terms(DocumentColumn.AUDIENCES, Vocabulary.AUDIENCE),
                        territories())
                .flatMap(List::stream)
                .distinct()
                .toList();
        if (terms.size() > Revision.MOST_TERMS) {
            refuse(DocumentColumn.THEMES, Kind.MANY_TERMS, terms.size(), Revision.MOST_TERMS);
        }
        return terms;
    }

    private List<TermRef> terms(DocumentColumn column, Vocabulary vocabulary) {
        List<Term> offered = lookups.terms().offered(vocabulary);
        List<TermRef> found = new ArrayList<>();
        for (String name :
                CellList.of(row.value(column), name -> term(offered, name).isPresent())) {
            term(offered, name)
                    .ifPresentOrElse(
                            term -> found.add(term.reference()), () -> refuse(column, Kind.UNKNOWN_TERM, name));
        }
        return found;
    }

    /** Returns the term with this label, code or name in addresses, else the only one with this synonym. */
    private static Optional<Term> term(List<Term> offered, String name) {
        String plain = DocumentColumn.plain(name);
        List<Term> named = terms(offered, plain, term -> Stream.of(term.label(), term.code(), term.slug()));
        List<Term> found = named.isEmpty() ? terms(offered, plain, term -> term.synonyms().stream()) : named;
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static List<Term> terms(List<Term> offered, String plain, Function<Term, Stream<String>> names) {
        return offered.stream()
                .filter(term -> names.apply(term).map(DocumentColumn::plain).anyMatch(plain::equals))
                .toList();
    }

    private List<TermRef> territories() {
        List<TermRef> found = new ArrayList<>();
        for (String name : CellList.of(row.value(DocumentColumn.TERRITORIES))) {
            List<Territory> named = lookups.territories().getOrDefault(name, List.of());
            if (named.size() == 1) {
                found.add(named.getFirst().reference());
            } else if (named.isEmpty()) {
                refuse(DocumentColumn.TERRITORIES, Kind.UNKNOWN_TERRITORY, name);
            } else {
                refuse(
                        DocumentColumn.TERRITORIES,
                        Kind.AMBIGUOUS_TERRITORY,
                        name,
                        String.join(", ", named.stream().map(Territory::label).toList()));
            }
        }
        return found;
    }

    private List<String> tags() {
        List<String> tags = TagNames.read(row.value(DocumentColumn.TAGS).replace('|', ','));
        if (tags.size() > MOST_TAGS) {
            refuse(DocumentColumn.TAGS, Kind.MANY_TAGS, tags.size(), MOST_TAGS);
        }
        tags.stream()
                .filter(tag -> tag.length() > LONGEST_TAG)
                .findFirst()
                .ifPresent(tag -> refuse(DocumentColumn.TAGS, Kind.LONG, tag.length(), LONGEST_TAG));
        return tags;
    }
}
