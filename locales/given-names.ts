/**
 * Given names as French and English write them, with which a person's name begins where no title does. Names that are
 * also places or common words (`Jordan`, `Rose`, `Mark`) are left out.
 */
export const givenNames: readonly string[] = `
Abbas Abdallah Abdelaziz Abdelfattah Abdelhak Abdelhamid Abdelilah Abdelkader Abdelkrim Abdellah Abdellatif Abdelmadjid
Abdelmalek Abderrahim Abderrahman Abderrahmane Abdeslam Abdou Abdoulaye Abdullah Adam Adel Adil Adnan Ahmad Ahmed Aïcha
Aicha Aïssa Alain Alassane Albert Alejandro Alessandro Alexander Alexandra Alexandre Alexei Ali Alice Amadou Amal Amina
Aminata Amine Amir Ana Anas Andrea Andrew Andrzej Angela Anna Annalena Anne Anthony Antoine Antonio António Antony Aryna
Asma Assia Audrey Ayman Aymane Ayoub Aziz Azzedine Barack Bashar Béatrice Benjamin Bernadette Bernard Bernd Bilal Boris
Brahim Brigitte Bruno Camille Carla Carlos Carmen Caroline Catherine Cécile Céline Chadi Chakib Chantal Charles Chloé
Chris Christelle Christine Christophe Claire Claude Claudia Clément Cristina Cyril Damien Daniel Daniela Danielle David
Denis Denise Didier Diego Dmitri Dmitry Dominique Donald Driss Édouard Edward Eduardo Elena Élisabeth Elizabeth Elliott
Emma Emmanuel Emmanuelle Emmerson Enrico Eric Éric Ernesto Étienne Eva Evelyne Fabien Fabrice Fadi Faisal Farah Farid
Farida Fatiha Fatima Fatoumata Faouzi Fayçal Felipe Félix Ferhat Fernando Filippo Fouad Franck François Françoise
Frédéric Friedrich Gabriel Gabriela Geneviève George Georges Gérald Gérard Ghita Gianni Gilles Giorgia Giovanni Giulia
Giuseppe Gordon Grégoire Guillaume Gustavo Guy Habib Hafid Hafida Hakim Hakima Hamid Hamza Hanane Hanna Hannah Hans Haroun
Hassan Hasna Hayat Hector Heidi Hélène Helmut Henri Henry Hervé Hicham Hilary Hillary Hind Houda Houria Hubert Hugo Hussein
Ibrahim Ibrahima Idriss Ignazio Igor Ikram Ilham Imad Imane Inès Ingrid Irina Isabel Isabelle Ismaël Ismail Issam Ivan
Jacqueline Jacques Jalal Jamal Jamila James Jamila Jane Janet Jawad Jean Jens Jérôme Jesús Jihane Joachim João Joe Johan
Johannes John Jorge José Josep Joseph Joséphine Joshua Juan Judith Jules Julia Julie Julien Juliette Justin Kamal Kamala
Karim Karima Karin Karine Karl Katherine Kenza Kevin Khadija Khaled Khalid Khalil Kirill Kofi Koffi Kristalina Kwame Lahcen
Lahoucine Lamia Larbi Latifa Laura Laurence Laurent Layla Léa Leïla Leila Lionel Loïc Loubna Louis Louise Luc Lucas Lucia
Lucie Luigi Luis Luiz Lydia Macky Madeleine Mahamadou Mahamat Mahmoud Mahmud Malika Mamadou Manal Manuel Marc Marcel Marcelo
Marco Margaret Margaux Maria María Mariam Marianne Marie Marina Mario Marion Mario Markus Marta Martha Martin Martine Maryam
Masaki Massimo Mateusz Mathieu Mathilde Matteo Matthew Maurice Maxime Mehdi Mehmet Mélanie Mercedes Meriem Meryem Michael
Michaël Michel Michèle Michelle Miguel Mikhail Miloud Mohamed Mohammad Mohammed Monica Monique Mostafa Mouloud Mounir Mourad
Moussa Mustafa Mustapha Nabil Nabila Nadia Nadine Nadir Naïma Naima Najat Najib Najla Najlae Naledi Narendra Nasser Natalia
Nathalie Nawal Nezha Ngozi Nicolas Nicole Nikola Nizar Nora Noureddine Nouzha Olaf Oleg Oleksandr Olga Oliver Olivia Olivier
Omar Oscar Othmane Ouafa Oumar Oussama Pablo Pascal Pascale Patrice Patricia Patrick Paul Paula Paulo Pavel Pedro Peter Petr
Philip Philippe Pierre Pietro Rabah Rabia Rachel Rachid Rachida Rafael Rajae Ramón Ramtane Raphaël Raymond Rebecca Recep Régis
Reinhard René Ricardo Richard Rida Rishi Rita Robert Roberta Roberto Rodrigo Roger Roland Rolf Romain Ronald Rym Saad Sabrina
Saïd Saeed Salah Salim Salima Salma Salman Salomé Salwa Samia Samir Samira Samuel Sandra Sara Sarah Sébastien Serge Sergei
Sergey Sergio Sidi Simon Simone Slimane Sofia Sofiane Solène Sophie Soufiane Soumaya Souad Stéphane Stéphanie Stephen Steven
Sylvain Sylvie Taha Tahar Tarek Tariq Tedros Teresa Teresa Théo Theresa Thérèse Thierry Thomas Timothée Tony Touria Ulrich
Ursula Valentin Valentina Valérie Véronique Victor Vincent Viktor Viviane Vladimir Volodymyr Walid Werner Wafaa William
Xavier Yacine Yahya Yann Yannick Yasmina Yasmine Yassine Yasser Younes Younès Youness Youssef Yusuf Yves Yvonne Zahra Zakaria
Zineb Ziad Zoubir Zohra`
  .trim()
  .split(/\s+/)
