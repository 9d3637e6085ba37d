package fr.gouv.anct.minisites.rendering;

/**
 * The page editor that may show a preview in a frame, and what the preview loads to answer it.
 *
 * @param origin of the back office, the only one whose messages the script of the preview reads
 * @param script URL, root-relative
 * @param stylesheet URL, root-relative
 * @param richText URL of the editor of rich texts, root-relative
 */
public record EditorFrame(String origin, String script, String stylesheet, String richText) {}
