package fr.gouv.anct.minisites;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Main class: starts the Spring Boot application that holds all modules. */
@SpringBootApplication
public class MiniSites {

    public static void main(String[] args) {
        SpringApplication.run(MiniSites.class, args);
    }
}
