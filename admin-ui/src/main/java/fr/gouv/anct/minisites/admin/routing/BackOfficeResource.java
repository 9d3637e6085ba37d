package fr.gouv.anct.minisites.admin.routing;

import java.util.List;

/** Group of routes about one thing that the back office shows or changes. The only way to add a route. */
public interface BackOfficeResource {

    List<Route> routes();
}
