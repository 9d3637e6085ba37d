package fr.gouv.anct.minisites.admin.welcome;

import java.util.List;

/**
 * What {@code /api/v1} answers.
 *
 * @param version of the interface, not of the software
 */
record ApiIndex(String name, String version, List<ApiLink> links) {

    /**
     * Where to go from here.
     *
     * @param rel a relation of the IANA registry
     * @param href absolute; a URI template (RFC 6570) where {@code templated}
     */
    record ApiLink(String rel, String href, String title, boolean templated) {

        ApiLink(String rel, String href, String title) {
            this(rel, href, title, false);
        }
    }
}
