package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.content.draft.Head;

/** The page that a call is about, with what surrounds each of its screens. */
public record PageFrame(Head head, PageHeader header, Heading heading) {}
