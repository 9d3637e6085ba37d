package fr.gouv.anct.minisites.content;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Kind of a page: content page, list of articles, article, library, document, catalogue, service, list of calls for
 * projects, call for projects, or shared section, which has no place in the page tree.
 */
public enum PageKind {
    /** A page of content; the home page is the one at {@code /}. */
    PAGE,
    /** The list of articles, at most one in a site. */
    ARTICLES,
    /** A dated article, under the list. */
    ARTICLE,
    /** The library: the list of documents, at most one in a site. */
    DOCUMENTS,
    /** A dated document, under the library; its first block has its facts and its files. */
    DOCUMENT,
    /** The catalogue: the list of services, at most one in a site. */
    SERVICES,
    /** A service or a support scheme, under the catalogue, dated by its opening; its first block has its facts. */
    SERVICE,
    /** The list of calls for projects, at most one in a site. */
    CALLS,
    /** A call for projects, under its list; its first block has its facts. */
    CALL,
    /** A shared section, shown by pages in place of a block; it is no page of its own and in no tree. */
    SECTION;

    /** Code in the database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind with a {@link #code()}. */
    public static PageKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Returns the kind of the list that contains pages of this kind; null for pages of the tree and for sections. */
    public @Nullable PageKind list() {
        return switch (this) {
            case ARTICLE -> ARTICLES;
            case DOCUMENT -> DOCUMENTS;
            case SERVICE -> SERVICES;
            case CALL -> CALLS;
            case PAGE, ARTICLES, DOCUMENTS, SERVICES, CALLS, SECTION -> null;
        };
    }

    /** Whether it is dated and in a generated list, newest first, instead of the tree of pages. */
    public boolean isListed() {
        return list() != null;
    }

    /** Whether it is a generated list of pages: it has no blocks. */
    public boolean isList() {
        return this == ARTICLES || hasFacets();
    }

    /** Whether it is a generated list with facets, of pages whose first block has facts. */
    public boolean hasFacets() {
        return this == DOCUMENTS || this == SERVICES || this == CALLS;
    }

    /** Whether its first block has its facts. */
    public boolean hasFacts() {
        PageKind list = list();
        return list != null && list.hasFacets();
    }

    /** Whether it has themes, audiences and territories. */
    public boolean isClassified() {
        return this == PAGE || isListed();
    }
}
