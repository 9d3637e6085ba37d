package fr.gouv.anct.minisites.admin.welcome;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/**
 * JSON served at {@code /api/v1} as the entry point of the API: its name, its version, and links to its main resources.
 *
 * @param version of the API, not of the software
 */
record ApiIndex(String name, String version, List<IndexLink> links) {

    /**
     * A link of the index.
     *
     * @param rel a relation of the IANA registry
     * @param href absolute; a URI template (RFC 6570) where {@code templated}
     */
    @JsonTypeName("ApiLink")
    record IndexLink(String rel, String href, String title, boolean templated) {

        IndexLink(String rel, String href, String title) {
            this(rel, href, title, false);
        }
    }
}
