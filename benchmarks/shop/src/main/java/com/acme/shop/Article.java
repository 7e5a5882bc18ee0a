package com.acme.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;

/** Something to buy. */
@Entity
public class Article {
    @Id
    @GeneratedValue
    private Long id;

    @NotBlank
    private String name;

    @Positive
    private int cents;

    protected Article() {}

    public Article(String name, int cents) {
        this.name = name;
        this.cents = cents;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public int getCents() {
        return cents;
    }
}
