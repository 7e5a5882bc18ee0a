package com.acme.shop;

import java.util.List;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.data.jpa.repository.JpaRepository;

/** All articles there are. */
public interface Articles extends JpaRepository<Article, Long> {
    @Cacheable("articles")
    List<Article> findByNameContainingIgnoreCaseOrderByName(String part);
}
