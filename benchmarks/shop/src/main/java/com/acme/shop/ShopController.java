package com.acme.shop;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Shows the articles, and takes new ones. */
@Controller
class ShopController {
    private final Articles articles;

    ShopController(Articles articles) {
        this.articles = articles;
    }

    @GetMapping("/")
    String list(@RequestParam(defaultValue = "") String part, Model model) {
        model.addAttribute("articles", articles.findByNameContainingIgnoreCaseOrderByName(part));
        return "articles";
    }

    @PostMapping("/articles")
    @ResponseStatus(HttpStatus.CREATED)
    void add(@Valid @RequestBody Article article) {
        articles.save(article);
    }
}
