package fr.gouv.anct.minisites.rendering;

/** Makes the HTML of a page. Implemented by the theme; synchronous, and therefore called off the event loop. */
public interface PageRenderer {

    /**
     * Renders a whole document.
     *
     * @return UTF-8 bytes of an HTML document
     * @throws OversizedPageException when it is larger than any that is sent
     */
    byte[] render(PageModel page);
}
