package fr.gouv.anct.minisites.rendering;

/** Makes the HTML of a page. Implemented by the theme; synchronous, and therefore called off the event loop. */
public interface PageRenderer {

    /** Characters of the largest document that is rendered; a page of text has some 40,000. */
    int LARGEST = 2_000_000;

    /**
     * Renders a whole document.
     *
     * @return UTF-8 bytes of an HTML document
     * @throws OversizedPageException when it has more than {@link #LARGEST} characters
     */
    byte[] render(PageModel page);
}
