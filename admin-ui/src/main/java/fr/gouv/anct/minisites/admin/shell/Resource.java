package fr.gouv.anct.minisites.admin.shell;

import java.util.List;

/** What the back office shows or changes: some routes about one thing. The only way to add a route. */
public interface Resource {

    List<Route> routes();
}
