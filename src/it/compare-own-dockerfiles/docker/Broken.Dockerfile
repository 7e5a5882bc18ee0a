FROM maven:3.9-eclipse-temurin-17
COPY nowhere.jar /app.jar
