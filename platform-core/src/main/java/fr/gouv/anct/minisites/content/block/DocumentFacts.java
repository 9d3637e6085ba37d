package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.MediaRef;
import fr.gouv.anct.minisites.validation.Slugged;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts and the files of a document, at the head of its page; its title, summary, date and tags are those of the
 * page.
 *
 * @param authors as they sign, without markup
 * @param licence under which it may be used again; null where none is given
 * @param collection that it belongs to; null where it is in none
 * @param versions the oldest first, so that one that is added replaces the last; visitors are offered the last, the
 *     others are its history
 */
@BlockType(value = "document", version = 2)
public record DocumentFacts(
        Kind kind,
        @Nullable String authors,
        @Nullable Licence licence,
        @Nullable CollectionName collection,
        List<Version> versions)
        implements Block {

    /** The kinds of documents, as their readers tell them apart. */
    public enum Kind implements Slugged {
        GUIDE("guide"),
        FACT_SHEET("fiche"),
        STUDY("etude"),
        REPORT("rapport"),
        TEMPLATE("trame"),
        AGREEMENT("convention"),
        PRESENTATION("presentation"),
        MINUTES("compte-rendu"),
        LEGAL_TEXT("texte-officiel"),
        DATA("donnees"),
        POSTER("affiche"),
        OTHER("autre");

        private final String slug;

        Kind(String slug) {
            this.slug = slug;
        }

        /** Returns the kind with the name of a constant; empty for one of a newer release. */
        public static Optional<Kind> named(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst();
        }

        @Override
        public String slug() {
            return slug;
        }
    }

    /** Licences that the State uses for its documents. */
    public enum Licence {
        /** Licence Ouverte / Open Licence 2.0 (Etalab). */
        ETALAB_2("https://spdx.org/licenses/etalab-2.0"),
        CC_BY_4("https://creativecommons.org/licenses/by/4.0/"),
        CC_BY_SA_4("https://creativecommons.org/licenses/by-sa/4.0/"),
        ALL_RIGHTS_RESERVED(null);

        private final @Nullable String url;

        Licence(@Nullable String url) {
            this.url = url;
        }

        /** Returns the licence with the name of a constant; empty for one of a newer release. */
        public static Optional<Licence> named(String name) {
            return Arrays.stream(values())
                    .filter(licence -> licence.name().equals(name))
                    .findFirst();
        }

        /** Returns the URL that names the licence; null where nothing is permitted. */
        public @Nullable String url() {
            return url;
        }
    }

    /**
     * A version of the document.
     *
     * @param document its file
     * @param label as it is named, for example « version 2 »
     * @param date of this version
     * @param note what has changed
     */
    @JsonTypeName("DocumentVersion")
    public record Version(
            MediaRef document,
            @Nullable String label,
            @Nullable LocalDate date,
            @Nullable String note) {}

    /** Creates the facts of a document that is in no collection. */
    public DocumentFacts(Kind kind, @Nullable String authors, @Nullable Licence licence, List<Version> versions) {
        this(kind, authors, licence, null, versions);
    }

    /** Creates the facts of a new document, without a file yet. */
    public static DocumentFacts starting() {
        return new DocumentFacts(Kind.GUIDE, null, null, List.of());
    }

    /** Creates the facts of a document with its first file. */
    public static DocumentFacts starting(MediaRef file) {
        return new DocumentFacts(Kind.GUIDE, null, null, List.of(new Version(file, null, null, null)));
    }

    /** Returns a copy of another kind. */
    public DocumentFacts of(Kind other) {
        return new DocumentFacts(other, authors, licence, collection, versions);
    }

    /** Returns the version that visitors are offered; empty without a file. */
    public Optional<Version> current() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** Returns the versions that it replaces, the newest first. */
    public List<Version> previous() {
        return versions.reversed().stream().skip(1).toList();
    }

    /** Returns the facts of a document from the body of its page; empty when it has none. */
    public static Optional<DocumentFacts> in(List<Block> body) {
        return body.stream()
                .filter(DocumentFacts.class::isInstance)
                .map(DocumentFacts.class::cast)
                .findFirst();
    }

    /** Returns the date of the newest version of a document, if it is later than its publication; null otherwise. */
    public static @Nullable LocalDate updated(List<Block> body, LocalDate published) {
        return in(body).flatMap(DocumentFacts::current)
                .map(Version::date)
                .filter(version -> version.isAfter(published))
                .orElse(null);
    }
}
