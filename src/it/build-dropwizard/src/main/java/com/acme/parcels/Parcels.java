package com.acme.parcels;

import com.codahale.metrics.health.HealthCheck;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Tells which parcels are under way. */
public class Parcels extends Application<Configuration> {
    public static void main(String[] arguments) throws Exception {
        new Parcels().run(arguments);
    }

    @Override
    public void run(Configuration configuration, Environment environment) {
        environment.jersey().register(new ParcelsResource());
        environment.healthChecks().register("depot", new Depot());
    }

    /** The parcels. */
    @Path("/parcels")
    @Produces(MediaType.APPLICATION_JSON)
    public static class ParcelsResource {
        @GET
        public List<String> underWay() {
            return List.of("P-1", "P-2");
        }
    }

    private static final class Depot extends HealthCheck {
        @Override
        protected Result check() {
            return Result.healthy();
        }
    }
}
